import type { Quota } from '../../../shared/contracts/quota.ts';

/** Accounts as they stand now, expired holds counted as free. `now` decides what has expired. */
export interface Quotas {
  /** Every account that was ever touched, by name. */
  list(now: Date): Promise<Quota[]>;
  /** `undefined` for a name that the policy gives no limit. An untouched account is all free. */
  find(account: string, now: Date): Promise<Quota | undefined>;
}
