import { accountInLog, traceOf } from '../adapters/log.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';

/** A run ends itself before its function is ended; what is left waits for the next run. */
const RUN_MS = 40_000;

/** The moment at which a run that starts now takes up no more work. */
export const runEnd = ({ clock }: SweepDependencies): Date => new Date(clock().getTime() + RUN_MS);

/** A case, or what lies beside it; or an account. */
type Subject = { readonly caseId: string } | { readonly account: string };

export interface Work<T> {
  readonly name: string;
  readonly items: Iterable<T> | AsyncIterable<T>;
  /** So many in one run. */
  readonly most?: number;
  readonly until: Date;
  /** What the log calls the item. */
  readonly about: (item: T) => Subject;
  /** Whether anything was done. */
  readonly act: (item: T) => Promise<boolean>;
}

/** Does each item by itself: one that fails is told of and stops no other. */
export async function workThrough<T>(
  work: Work<T>,
  { clock, log }: SweepDependencies,
): Promise<Tally> {
  const tally = { done: 0, failed: 0 };
  let left = work.most ?? Number.POSITIVE_INFINITY;
  for await (const item of work.items) {
    if (left-- === 0 || clock() >= work.until) break;
    try {
      if (await work.act(item)) tally.done++;
    } catch (error) {
      tally.failed++;
      const message = `sweep: ${work.name} failed`;
      log({ level: 'error', message, ...work.about(item), ...traceOf(error) });
    }
  }
  return tally;
}

export const aboutAccount = (account: string) => ({ account: accountInLog(account) });
export const aboutCase = ({ caseId }: { readonly caseId: string }) => ({ caseId });

/** One kind of work of a run that ends at `until`. */
export type Job = (dependencies: SweepDependencies, until: Date) => Promise<Tally>;

/** Work that falls due beside cases. */
export interface DueBesideCases<T extends { readonly caseId: string }> {
  readonly name: string;
  /** What fell due until then, oldest first. */
  readonly due: (until: Date, most: number) => Promise<readonly T[]>;
  /** So many at once. */
  readonly most: number;
  /** Taken up so long after it fell due; at once without it. */
  readonly olderThanMs?: number;
  readonly act: (item: T, now: Date) => Promise<boolean>;
}

/** Cases that are worked on side by side; all that is due of one case is done in order. */
const LANES = 16;

/** Takes up what fell due by now, as far as it comes at once. */
export async function takeUp<T extends { readonly caseId: string }>(
  dependencies: SweepDependencies,
  until: Date,
  { name, due, most, olderThanMs = 0, act }: DueBesideCases<T>,
): Promise<Tally> {
  const now = dependencies.clock();
  const items = await due(new Date(now.getTime() - olderThanMs), most);
  const cases = Map.groupBy(items, ({ caseId }) => caseId).values();
  const lane = async () => {
    const tallies: Tally[] = [];
    for (const ofCase of cases) {
      const work = {
        name,
        items: ofCase,
        until,
        about: aboutCase,
        act: (item: T) => act(item, now),
      };
      tallies.push(await workThrough(work, dependencies));
    }
    return tallies;
  };
  const done = (await Promise.all(Array.from({ length: LANES }, lane))).flat();
  const tally = done.reduce(sumOf, NOTHING);
  // Where nothing could be done the same would come again.
  return items.length >= most && tally.done > 0 ? { ...tally, more: true } : tally;
}

const NOTHING: Tally = { done: 0, failed: 0 };
export const sumOf = (left: Tally = NOTHING, right: Tally): Tally => ({
  done: left.done + right.done,
  failed: left.failed + right.failed,
});
