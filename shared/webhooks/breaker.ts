import { type InVain, secondsLater } from './lane.ts';
import { retryDelaySeconds } from './retries.ts';

/**
 * How an endpoint answers. Only one that has answered is called by many at once; of one that has not, or
 * no longer does, one call at a time finds out, and the later the more were in vain.
 */
export interface Health {
  /** Whether it answered the last time that this was in question. */
  readonly isProven: boolean;
  /** In a row: cases that were refused while it is proven, calls that found out nothing good while it is not. */
  readonly failures: number;
  /** Of one that is not proven: no call before. */
  readonly tryAt?: string;
  readonly failingSince?: string;
}

export const UNKNOWN: Health = { isProven: false, failures: 0 };

/** So few cases in a row may be refused by chance. */
const BY_CHANCE = 3;

/** Longer than a call that finds out: while it is under way nobody else calls. */
const FINDS_OUT_SECONDS = 75;

/** Whether to call now: as many as like; one, which finds out; nobody. */
export function mayCall({ isProven, tryAt }: Health, now: Date): 'all' | 'one' | 'none' {
  if (isProven) return 'all';
  return tryAt === undefined || tryAt <= now.toISOString() ? 'one' : 'none';
}

/** While somebody finds out. */
export const findingOut = (health: Health, now: Date): Health => ({
  ...health,
  tryAt: secondsLater(now, FINDS_OUT_SECONDS),
});

export const HEALTHY: Health = { isProven: true, failures: 0 };

/** After a call in vain; `undefined` when all tries were made. */
export function worsened(health: Health, { at, chance, retryAfter }: InVain): Health | undefined {
  const failures = health.failures + 1;
  const failingSince = health.failingSince ?? at.toISOString();
  if (health.isProven && failures < BY_CHANCE) return { isProven: true, failures, failingSince };
  const tries = health.isProven ? 1 : failures;
  const seconds = retryDelaySeconds(tries, chance, retryAfter);
  if (seconds === undefined) return undefined;
  return { isProven: false, failures: tries, failingSince, tryAt: secondsLater(at, seconds) };
}
