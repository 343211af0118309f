import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { TerminalError } from './terminal-error.ts';

/** What a running host writes down of where its parts are. */
const FILE = 'host.env';

export const DIRECTORY_USAGE = `Every command takes
  --directory <folder>  of the running host, as in: npm start -- --directory <folder>
                        (without it CHIPGATE_DIRECTORY, then .chipgate if a host has run there)`;

/**
 * Learns where the host of a directory that is named has its parts; returns the other arguments. What
 * it says goes before the environment, which npm fills from the usual directory.
 */
export async function loadHost(args: readonly string[]): Promise<string[]> {
  const { directory = process.env.CHIPGATE_DIRECTORY, others } = split(args);
  if (directory !== undefined) Object.assign(process.env, await environmentIn(directory));
  return others;
}

async function environmentIn(directory: string) {
  const text = await readFile(join(directory, FILE), 'utf8').catch((cause: unknown) => {
    const said = `No host has run in ${directory}: there is no ${FILE} in it.`;
    throw new TerminalError(said, 2, { cause });
  });
  return parseEnv(text);
}

function split(args: readonly string[]): { directory?: string; others: string[] } {
  const at = args.findIndex((arg) => arg === '--directory' || arg.startsWith('--directory='));
  if (at < 0) return { others: [...args] };
  const [, joined] = (args[at] ?? '').split(/=(.*)/s);
  const directory = joined ?? args[at + 1];
  if (!directory) throw new TerminalError(`--directory needs a folder.\n${DIRECTORY_USAGE}`);
  return { directory, others: args.toSpliced(at, joined === undefined ? 2 : 1) };
}
