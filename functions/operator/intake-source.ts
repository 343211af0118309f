import { isScope } from '../../shared/keys/scopes.ts';
import { dynamoIntakeSources } from '../adapters/dynamodb/intake/sources.ts';
import { settingsOf } from '../adapters/dynamodb/people/client-settings.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand, TerminalError } from './terminal.ts';

const USAGE = `Usage: npm run intake:source -- --account <12 digits> --source <source> --client <id> [--scopes <scope,scope>]
Takes what an AWS account puts on the event bus under a source as told by a client. Without --scopes its
events may place orders and ship (orders:write, shipments:write); with none of them it tells nothing more.`;

const OPTIONS = {
  account: { type: 'string' },
  source: { type: 'string' },
  client: { type: 'string' },
  scopes: { type: 'string', default: 'orders:write,shipments:write' },
} as const;

/** Who is meant by a source of the event bus. Ends with 1 when there is no such client. */
await runCommand(async (args) => {
  const { values } = argumentsOf({ args, options: OPTIONS }, USAGE);
  const { account = '', source = '', client: clientId = '' } = values;
  const scopes = values.scopes.split(',').filter(Boolean);
  const isWhole = /^\d{12}$/.test(account) && source !== '' && clientId !== '';
  if (!isWhole || !scopes.every(isScope)) throw new TerminalError(USAGE);
  const table = await openTable();
  if ((await settingsOf(table, clientId)) === undefined) {
    throw new TerminalError(
      `There is no client ${clientId}: npm run client:key issues its first key`,
      1,
    );
  }
  const sources = dynamoIntakeSources(table.client, table.name);
  await sources.register({ account, source }, { clientId, scopes: scopes.filter(isScope) });
  console.log(
    `What ${account} puts on the bus as ${source} is told by ${clientId} (${scopes.join(', ')}).`,
  );
  return 0;
});
