/** How long after each failure in a row the next try is, in seconds: a day in all. */
export const RETRY_SECONDS = [
  5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 28_800,
] as const;

/** Longer than whoever is called may put us off. */
const LONGEST_SECONDS = 28_800;

/** Tries of many that failed together come apart by this share of the time, either way. */
const JITTER = 0.2;

/**
 * How long to wait after so many failures in a row, from 1; `undefined` when all tries were made. `chance`
 * is from 0 to 1. A longer `Retry-After`, in seconds, is honoured.
 */
export function retryDelaySeconds(
  failures: number,
  chance: number,
  retryAfter = 0,
): number | undefined {
  const after = RETRY_SECONDS[failures - 1];
  if (after === undefined) return undefined;
  const spread = after * (1 - JITTER + 2 * JITTER * chance);
  return Math.round(Math.max(spread, Math.min(retryAfter, LONGEST_SECONDS)));
}
