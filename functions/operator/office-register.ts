import { several } from '../../shared/messages/findings/several.ts';
import { systemClock } from '../adapters/clock.ts';
import { dynamoSignIns } from '../adapters/dynamodb/people/sign-ins.ts';
import { dynamoOffices } from '../adapters/dynamodb/reviews/offices.ts';
import { dynamoTasks } from '../adapters/dynamodb/reviews/tasks.ts';
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
  const offices = await registerOffices(content, {
    offices: dynamoOffices(client, name),
    tasks: dynamoTasks(client, name, systemClock),
    signIns: dynamoSignIns(client, name, 'officer'),
    now: systemClock(),
  });
  for (const { id, officers, left } of offices) {
    console.log(`${id}: ${several(officers.length, 'officer')}`);
    for (const { email, tasks } of left) {
      console.log(
        `  ${email} left: signed out everywhere, ${several(tasks, 'open task')} handed on`,
      );
    }
  }
  return 0;
});
