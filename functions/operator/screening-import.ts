import { InvalidInputError } from '../../shared/errors.ts';
import { several } from '../../shared/messages/findings/several.ts';
import { policyInForce } from '../../shared/rules/index.ts';
import { systemClock } from '../adapters/clock.ts';
import { readRescreening } from '../adapters/dynamodb/settlements/rescreenings.ts';
import type { CurrentList } from '../adapters/screening-list.ts';
import { openTable } from './open-table.ts';
import { describeRescreening } from './screening/describe-rescreening.ts';
import { importScreeningList } from './screening/import-list.ts';
import { argumentsOf, runCommand, TerminalError } from './terminal.ts';

const USAGE = `Usage: npm run screening:import -- <file> [--published <date>] [--source <name>] [--shorter]
       npm run screening:import -- --progress
  <file>       the Consolidated Screening List as CSV or JSON
  --published  the day it was published, such as 2026-07-01: its age is told from then
  --source     where it comes from (without it, the file's name)
  --shorter    take it although it is much shorter than the list in force
  --progress   imports nothing: how far everybody was compared with the newest list`;

/** Ends with 0 when the list is in force, with 1 when nothing was imported. */
await runCommand(async (args) => {
  const { file, ...options } = parse(args);
  const { client, name } = await openTable();
  const now = systemClock();
  if (file === undefined) {
    console.log(describeRescreening(await readRescreening({ client, name }), now));
    return 0;
  }
  try {
    const list = await importScreeningList({ file, client, tableName: name, now, ...options });
    console.log(describe(list));
    console.log(describeAge(list, now));
    console.log('Open cases, waiters and licenses are compared with it once more: see --progress.');
    return 0;
  } catch (error) {
    throw refusal(error) ?? error;
  }
});

function parse(args: string[]) {
  const options = {
    published: { type: 'string' },
    source: { type: 'string' },
    shorter: { type: 'boolean', default: false },
    progress: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = argumentsOf({ args, options, allowPositionals: true }, USAGE);
  const [file, ...more] = positionals;
  const { published, source, shorter, progress } = values;
  if (progress === (file !== undefined) || more.length > 0) throw new TerminalError(USAGE);
  return { file, source, publishedOn: published, acceptShorter: shorter };
}

function refusal(error: unknown): TerminalError | undefined {
  const isOurs = error instanceof InvalidInputError;
  const isUnreadable = error instanceof Error && 'syscall' in error && 'path' in error;
  if (!isOurs && !isUnreadable) return undefined;
  return new TerminalError(`Nothing imported. ${error.message}`, 1, { cause: error });
}

function describe({ count, names, source, version, chunks }: CurrentList): string {
  const stored = `version ${version}, ${several(chunks, 'chunk')}`;
  return `${several(count, 'entry', 'entries')} with ${several(names, 'name')} from ${source}: ${stored}.`;
}

function describeAge({ importedAt, publishedOn }: CurrentList, now: Date): string {
  const { maxAgeDays } = policyInForce(importedAt).screening.value;
  const until = Date.parse(publishedOn ?? importedAt) + maxAgeDays * 86_400_000;
  const day = new Date(until).toISOString().slice(0, 10);
  return until < now.getTime()
    ? `It grew stale on ${day}: every order goes on hold until a newer list is imported.`
    : `In force within a minute, until ${day}.`;
}
