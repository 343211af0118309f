import { email } from '../../shared/contracts/email.ts';
import { NOTICES } from '../../shared/contracts/summary.ts';
import { isLanguage } from '../../shared/messages/index.ts';
import {
  type ClientSettings,
  setClient,
  settingsOf,
} from '../adapters/dynamodb/people/client-settings.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand, TerminalError } from './terminal.ts';

const USAGE = `Usage: npm run client -- <id> [--notices each|daily] [--tell <mailbox> [--language en|ko]]
Shows or sets how the contacts of a client's cases are told: a mail for each notice, or one summary a
day (at 22:00 UTC). Questions are mailed at once in either case. With --tell, what becomes of the
client's licenses is mailed to its supplier as well.`;

const OPTIONS = {
  notices: { type: 'string' },
  tell: { type: 'string' },
  language: { type: 'string' },
} as const;

/** What is set for an API client, whatever its keys. Ends with 1 when there is no such client. */
await runCommand(async (args) => {
  const { id, wanted } = parse(args);
  const table = await openTable();
  if (Object.keys(wanted).length > 0) await setClient(table, id, wanted);
  const settings = await settingsOf(table, id);
  if (settings === undefined) {
    throw new TerminalError(`There is no client ${id}: npm run client:key issues its first key`, 1);
  }
  const { notices, supplier } = settings;
  console.log(`${id}: ${notices === 'daily' ? 'one summary a day' : 'a mail for each notice'}`);
  if (supplier) console.log(`Of licenses ${supplier.email} is told, too.`);
  return 0;
});

function parse(args: string[]): { id: string; wanted: Partial<ClientSettings> } {
  const { values, positionals } = argumentsOf(
    { args, options: OPTIONS, allowPositionals: true },
    USAGE,
  );
  const [id, ...more] = positionals;
  const notices = NOTICES.find((one) => one === values.notices);
  const isUnknown = values.notices !== undefined && notices === undefined;
  if (id === undefined || more.length > 0 || isUnknown) throw new TerminalError(USAGE);
  const supplier = supplierIn(values);
  return { id, wanted: { ...(notices && { notices }), ...(supplier && { supplier }) } };
}

function supplierIn({ tell, language }: { readonly tell?: string; readonly language?: string }) {
  if (tell === undefined && language === undefined) return undefined;
  const address = email.safeParse(tell).data;
  if (!address) throw new TerminalError(`"${tell ?? ''}" is not an e-mail address.\n${USAGE}`);
  if (language === undefined || isLanguage(language))
    return { email: address, language: language ?? 'en' } as const;
  throw new TerminalError(`The language is en or ko.\n${USAGE}`);
}
