import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ListedEntry, ScreeningLists } from '../../functions/adapters/screening-list.ts';
import { storedListScreener } from '../../functions/determine/screening/screener.ts';
import { readScreeningList } from '../../functions/operator/screening/read-list.ts';

/** Files of names: what is measured, and against which list. */
export interface NameFiles {
  readonly list: string;
  /** `name`, `kind`: each must be a match. */
  readonly listed: readonly string[];
  /** `entry`, `change`, `name`: each must be a match. */
  readonly changed: readonly string[];
  /** One name a line, none of which is listed. */
  readonly innocent: readonly string[];
}

interface Names {
  readonly what: string;
  readonly names: readonly string[];
  readonly isListed: boolean;
}

const THRESHOLD = 90;
const PEERS = ['nomenklatura logic-v2 at 0.70', 'Jaro-Winkler at 0.90'] as const;
const PEER_SCRIPT = new URL('screening-peers.py', import.meta.url).pathname;

const read = (file: string): Buffer => {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};
const rows = (file: string): string[] => read(file).toString('utf8').split(/\r?\n/).filter(Boolean);
/** Rows of a file whose first line names its columns. */
const table = (file: string): Record<string, string>[] => {
  const [header = '', ...lines] = rows(file);
  const columns = header.split('\t');
  return lines.map((line) =>
    Object.fromEntries(line.split('\t').map((cell, i) => [columns[i] ?? '', cell])),
  );
};
const baseName = (file: string) => file.replace(/^.*\//, '');

function namesIn({ listed, changed, innocent }: NameFiles): Names[] {
  const isLatin = (name: string) => /^[\p{Script=Latin}\P{L}]*$/u.test(name);
  return [
    ...listed.flatMap((file) => {
      const names = table(file).map(({ name = '' }) => name);
      return [
        { what: `${baseName(file)}, Latin`, names: names.filter(isLatin), isListed: true },
        {
          what: `${baseName(file)}, own script`,
          names: names.filter((name) => !isLatin(name)),
          isListed: true,
        },
      ];
    }),
    ...changed.map((file) => ({
      what: baseName(file),
      names: table(file).map(({ name = '' }) => name),
      isListed: true,
    })),
    ...innocent.map((file) => ({ what: baseName(file), names: rows(file), isListed: false })),
  ].filter(({ names }) => names.length > 0);
}

/** A list in memory, in force since now. */
const listsOf = (entries: readonly ListedEntry[]): ScreeningLists => ({
  current: async () => ({
    kind: 'screening-list',
    version: 'bench',
    importedAt: new Date().toISOString(),
    source: 'bench',
    isShippedSample: false,
    count: entries.length,
    names: entries.length,
    chunks: 1,
    digest: 'bench',
  }),
  entries: async () => entries,
});

type Times = Readonly<Record<'cold' | 'warm', number[]>>;

export async function benchFiles(files: NameFiles): Promise<void> {
  const screener = storedListScreener(
    listsOf(readScreeningList(read(files.list))),
    () => new Date(),
  );
  const policy = { threshold: THRESHOLD, maxAgeDays: 7 };
  const isHit = async (name: string) =>
    (await screener.screen([{ name, countries: [] }], policy)).state === 'hit';
  await isHit('warming up');
  const asked = namesIn(files);
  const times: Times = { cold: [], warm: [] };
  const ours: number[] = [];
  for (const { names } of asked) ours.push(await countHits(names, isHit, times));
  tellTable(asked, ours, askPeers(files.list, asked));
  for (const [pass, took] of Object.entries(times)) tellTimes(pass, took);
}

async function countHits(
  names: readonly string[],
  isHit: (name: string) => Promise<boolean>,
  times: Times,
): Promise<number> {
  let hits = 0;
  for (const name of names) {
    const from = performance.now();
    if (await isHit(name)) hits += 1;
    const between = performance.now();
    await isHit(name);
    times.cold.push(between - from);
    times.warm.push(performance.now() - between);
  }
  return hits;
}

function tellTable(
  asked: readonly Names[],
  ours: readonly number[],
  peers: number[][] | undefined,
): void {
  const columns = ['ours', ...(peers ? PEERS : [])];
  console.log(`| file | must match | ${columns.join(' | ')} |`);
  console.log(`|---|---|${columns.map(() => '---|').join('')}`);
  for (const [i, { what, names, isListed }] of asked.entries()) {
    const found = [ours[i] ?? 0, ...(peers?.[i] ?? [])];
    const cells = found.map((matches) => `${matches} of ${names.length}`);
    console.log(`| ${what} | ${isListed ? 'all' : 'none'} | ${cells.join(' | ')} |`);
  }
}

function tellTimes(pass: string, times: number[]): void {
  times.sort((a, b) => a - b);
  const within = (share: number) => `${times[Math.floor(times.length * share)]?.toFixed(2)} ms`;
  console.log(`Names ${pass}: half within ${within(0.5)}, 99 of 100 within ${within(0.99)}.`);
}

/** How many names of each file the peers match; `undefined` where Python or they are not at hand. */
function askPeers(list: string, asked: readonly Names[]): number[][] | undefined {
  const input = JSON.stringify({ list, files: asked.map(({ names }) => names) });
  try {
    return JSON.parse(
      execFileSync('python3', [PEER_SCRIPT], { input, encoding: 'utf8', stdio: 'pipe' }),
    );
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n').at(-2) ?? '') : '';
    console.log(`The peers are left out: ${why}`);
    return undefined;
  }
}
