import { systemClock } from '../adapters/clock.ts';
import { offerAnew, readUndeliverable } from '../adapters/dynamodb/cases/undeliverable.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand } from './terminal.ts';

const USAGE = `Usage: npm run notices -- [--offer]
Lists the notices that are offered no more. With --offer each is sent as if it were new.`;

const OPTIONS = { offer: { type: 'boolean', default: false } } as const;

/** Ends with 0 when none waits for a person (any more), with 1 otherwise. */
await runCommand(async (args) => {
  const { offer } = argumentsOf({ args, options: OPTIONS }, USAGE).values;
  const table = await openTable();
  const all = await readUndeliverable(table);
  for (const givenUp of all) {
    const isOffered = offer && (await offerAnew(table, givenUp, systemClock()));
    console.log(`${givenUp.at}  ${givenUp.what}${isOffered ? '  offered anew' : ''}`);
  }
  if (all.length === 0) console.log('No notice waits for a person.');
  return all.length > 0 && !offer ? 1 : 0;
});
