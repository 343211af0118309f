import type { Allowance } from '../../../shared/people/allowance.ts';

/** How often each of many may do something, counted over all functions. */
export interface Allowances {
  /** Takes one use; or says after how many seconds there is one, if there is none now. */
  take(
    allowance: Allowance,
    whose: string,
    now: Date,
  ): Promise<{ readonly waitSeconds: number } | 'taken'>;
}
