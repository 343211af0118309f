import type { Allowance } from '../../../shared/people/allowance.ts';

/** Uses that are taken together, or not at all. */
export interface Uses {
  readonly allowance: Allowance;
  readonly whose: string;
  /** One without it. */
  readonly uses?: number;
}

export interface Rationed {
  readonly waitSeconds: number;
}

/** How often each of many may do something, counted over all functions. */
export interface Allowances {
  /** Takes them; or says after how many seconds they are there, if they are not now. */
  take(uses: Uses, now: Date): Promise<Rationed | 'taken'>;
  /** The same, and says how many more there are at once. */
  lease(uses: Uses, now: Date): Promise<Rationed | { readonly left: number }>;
}
