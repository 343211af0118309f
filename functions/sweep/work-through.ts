import type { SweepDependencies, Tally } from './dependencies.ts';

/** A run ends itself before its function is ended; what is left waits for the next run. */
const RUN_MS = 40_000;

/** The moment at which a run that starts now takes up no more work. */
export const runEnd = ({ clock }: SweepDependencies): Date => new Date(clock().getTime() + RUN_MS);

export interface Work<T> {
  readonly name: string;
  readonly items: Iterable<T> | AsyncIterable<T>;
  readonly until: Date;
  /** Whether anything was done. */
  readonly act: (item: T) => Promise<boolean>;
}

/** Does each item by itself: one that fails is told of and stops no other. */
export async function workThrough<T>(
  work: Work<T>,
  { clock, log }: SweepDependencies,
): Promise<Tally> {
  const tally = { done: 0, failed: 0 };
  for await (const item of work.items) {
    if (clock() >= work.until) break;
    try {
      if (await work.act(item)) tally.done++;
    } catch (error) {
      tally.failed++;
      log({ level: 'error', message: `sweep: ${work.name} failed`, ...told(error) });
    }
  }
  return tally;
}

/** Names and messages of an error and its cause; never what an applicant wrote. */
export function told(error: unknown) {
  const { name, message, cause } = error instanceof Error ? error : new Error(String(error));
  return { error: name, because: message, ...(cause instanceof Error && { cause: cause.name }) };
}
