import { NOTICES } from '../../shared/contracts/summary.ts';
import { noticesOf, setNotices } from '../adapters/dynamodb/people/api-clients.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand, TerminalError } from './terminal.ts';

const USAGE = `Usage: npm run client -- <id> [--notices each|daily]
Shows or sets how the contacts of a client's cases are told: a mail for each notice, or one summary a
day (at 22:00 UTC). Questions are mailed at once in either case.`;

const OPTIONS = { notices: { type: 'string' } } as const;

/** What is set for an API client, whatever its keys. Ends with 1 when there is no such client. */
await runCommand(async (args) => {
  const { values, positionals } = argumentsOf(
    { args, options: OPTIONS, allowPositionals: true },
    USAGE,
  );
  const [id, ...more] = positionals;
  const wanted = NOTICES.find((one) => one === values.notices);
  const isUnknown = values.notices !== undefined && wanted === undefined;
  if (id === undefined || more.length > 0 || isUnknown) throw new TerminalError(USAGE);
  const table = await openTable();
  if (wanted !== undefined) await setNotices(table, id, wanted);
  const notices = await noticesOf(table, id);
  if (notices === undefined) {
    throw new TerminalError(`There is no client ${id}: npm run client:key issues its first key`, 1);
  }
  console.log(`${id}: ${notices === 'daily' ? 'one summary a day' : 'a mail for each notice'}`);
  return 0;
});
