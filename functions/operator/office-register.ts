import { dynamoOffices } from '../adapters/dynamodb/reviews/offices.ts';
import { registerOffices } from './offices/register-offices.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, jsonIn, runCommand, TerminalError } from './terminal.ts';

const USAGE = `Usage: npm run office:register -- <file>
  <file>  offices and their officers as JSON; functions/operator/samples/offices.json shows how.
          Each office takes the place of the one registered before.`;

/** Says who answers for which office. */
await runCommand(async (args) => {
  const { positionals } = argumentsOf({ args, options: {}, allowPositionals: true }, USAGE);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new TerminalError(USAGE);
  const content = await jsonIn(file);
  const { client, name } = await openTable();
  const offices = await registerOffices(content, dynamoOffices(client, name));
  for (const { id, officers } of offices) console.log(`${id}: ${officers.length} officers`);
  return 0;
});
