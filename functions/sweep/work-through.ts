import { traceOf } from '../adapters/log.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';
import {
  hasFailed,
  hasWorked,
  inLog,
  isPaused,
  laneOf,
  pieceOf,
  type Run,
  type WorkItem,
} from './run.ts';

export interface Work<T extends WorkItem> {
  readonly name: string;
  readonly items: Iterable<T> | AsyncIterable<T>;
  /** So many in one run. */
  readonly most?: number;
  readonly run: Run;
  /** Whether anything was done. */
  readonly act: (item: T) => Promise<boolean>;
}

/** Does each item by itself: one that fails is told of, left alone for a while, and stops no other. */
export async function workThrough<T extends WorkItem>(
  work: Work<T>,
  dependencies: SweepDependencies,
): Promise<Tally> {
  const tally = { done: 0, failed: 0 };
  let left = work.most ?? Number.POSITIVE_INFINITY;
  for await (const item of work.items) {
    if (left-- === 0 || dependencies.clock() >= work.run.until) break;
    const piece = pieceOf(work.name, item);
    try {
      if (await work.act(item)) tally.done++;
      await hasWorked(piece, work.run, dependencies);
    } catch (error) {
      tally.failed++;
      const message = `sweep: ${work.name} failed`;
      dependencies.log({ level: 'error', message, ...inLog(item), ...traceOf(error) });
      await hasFailed(piece, { run: work.run, error }, dependencies);
    }
  }
  return tally;
}

/** One kind of work of a run, or of its share of one. */
export type Job = (dependencies: SweepDependencies, run: Run) => Promise<Tally>;

/** Work that falls due. */
export interface DueKind<T extends WorkItem> {
  readonly name: string;
  /** What fell due until then, oldest first. */
  readonly due: (until: Date, most: number) => Promise<readonly T[]>;
  /** So many at once. */
  readonly most: number;
  /** Taken up so long after it fell due; at once without it. */
  readonly olderThanMs?: number;
  /** Whether what failed is left alone for a while; it is unless told. */
  readonly pauses?: boolean;
  readonly act: (item: T, now: Date) => Promise<boolean>;
}

/** Cases that are worked on side by side; all that is due of one case is done in order. */
const LANES = 16;

/** Takes up what fell due by now and does not pause, as far as it comes at once. */
export async function takeUp<T extends WorkItem>(
  dependencies: SweepDependencies,
  run: Run,
  { name, due, most, olderThanMs = 0, pauses = true, act }: DueKind<T>,
): Promise<Tally> {
  const now = dependencies.clock();
  const pausing = [...run.paused.values()].filter(({ work }) => work === name).length;
  const found = await due(new Date(now.getTime() - olderThanMs), most + pausing);
  const items = found.filter((item) => !(pauses && isPaused(name, item, run, now))).slice(0, most);
  const lanes = Map.groupBy(items, laneOf).values();
  const lane = async () => {
    const tallies: Tally[] = [];
    for (const ofLane of lanes) {
      const work = { name, items: ofLane, run, act: (item: T) => act(item, now) };
      tallies.push(await workThrough(work, dependencies));
    }
    return tallies;
  };
  const done = (await Promise.all(Array.from({ length: LANES }, lane))).flat();
  const tally = done.reduce(sumOf, NOTHING);
  // Where nothing came of anything the same would come again.
  const hasMoved = tally.done + tally.failed > 0;
  return items.length >= most && hasMoved ? { ...tally, more: true } : tally;
}

const NOTHING: Tally = { done: 0, failed: 0 };
export const sumOf = (left: Tally = NOTHING, right: Tally): Tally => ({
  done: left.done + right.done,
  failed: left.failed + right.failed,
});
