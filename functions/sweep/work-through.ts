import { accountInLog, traceOf } from '../adapters/log.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';

/** A run ends itself before its function is ended; what is left waits for the next run. */
const RUN_MS = 40_000;

/** The moment at which a run that starts now takes up no more work. */
export const runEnd = ({ clock }: SweepDependencies): Date => new Date(clock().getTime() + RUN_MS);

export interface Work<T> {
  readonly name: string;
  readonly items: Iterable<T> | AsyncIterable<T>;
  /** So many in one run. */
  readonly most?: number;
  readonly until: Date;
  /** What the log calls the item. */
  readonly about: (item: T) => { readonly caseId: string } | { readonly account: string };
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

/** For items that are cases, or lie beside one. */
export const aboutCase = (caseId: string) => ({ caseId });
export const aboutAccount = (account: string) => ({ account: accountInLog(account) });
