import { several } from '../../shared/messages/findings/several.ts';
import { systemClock } from '../adapters/clock.ts';
import { readStuck, tryAnew } from '../adapters/dynamodb/cases/stuck-work.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand } from './terminal.ts';

const USAGE = `Usage: npm run stuck -- [--retry]
Lists what the sweep has tried and could not do. With --retry the next sweep tries all of it.`;

const OPTIONS = { retry: { type: 'boolean', default: false } } as const;

/** Ends with 0 when nothing is stuck (or all is tried again), with 1 otherwise. */
await runCommand(async (args) => {
  const { retry } = argumentsOf({ args, options: OPTIONS }, USAGE).values;
  const table = await openTable();
  const pieces = await readStuck(table);
  for (const piece of pieces) {
    const { work, of, since, tries, why, until } = piece;
    const isFreed = retry && (await tryAnew(table, piece, systemClock()));
    const next = isFreed ? 'tried by the next sweep' : `next try ${until}`;
    console.log(`${since}  ${work} of ${of}  failed ${several(tries, 'time')}: ${why}  ${next}`);
  }
  if (pieces.length === 0) console.log('Nothing is stuck.');
  return pieces.length > 0 && !retry ? 1 : 0;
});
