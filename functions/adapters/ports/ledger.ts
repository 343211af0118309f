import type { Quota } from '../../../shared/contracts/quota.ts';
import type { Account } from '../../../shared/ledger/account.ts';
import type { Waiter } from '../../../shared/ledger/queue.ts';

/** Where a list goes on, and the most that is asked of it. */
export interface PageAsked {
  /** The account after which it goes on. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Accounts as they stand now, expired holds counted as free. `now` decides what has expired. */
export interface Quotas {
  /** `undefined` for a name that the policy gives no limit. An untouched account is all free. */
  find(account: string, now: Date): Promise<Quota | undefined>;
  /** Several at once, but for those without a limit. */
  findAll(accounts: readonly string[], now: Date): Promise<Quota[]>;
}

/**
 * The same, for a client: countries' accounts by parts of their limits, and those of parents and
 * companies that it has a case on. Others are to it as if they were not.
 */
export interface ClientQuotas {
  /** Accounts that were ever touched, by name; `next` is after which they go on, if they do. */
  page(
    clientId: string,
    asked: PageAsked,
    now: Date,
  ): Promise<{ readonly quotas: readonly Quota[]; readonly next?: string | undefined }>;
  find(clientId: string, account: string, now: Date): Promise<Quota | undefined>;
}

/** The accounts themselves, and who waits for them. */
export interface Accounts {
  /** By name; those never touched are missing. Expired holds count as free. */
  read(names: readonly string[], now: Date): Promise<ReadonlyMap<string, Account>>;
  /** Those whose names begin so. */
  named(beginning: string, now: Date): Promise<Account[]>;
  /** The waiting list of an account, in order. It may lag behind what the account counts. */
  waiters(account: string): AsyncIterable<Waiter>;
  /** Accounts that somebody has waited for since they were last forgotten. */
  awaited(now: Date, limit: number): Promise<string[]>;
  /** Where nobody waits, the account is awaited no more until somebody does. */
  forgetQueue(account: string): Promise<void>;
}

/** The hourly check of accounts against their transfers. */
export interface DriftChecks {
  /** The next accounts to check; nothing when others have been taken within the hour. */
  begin(now: Date, most: number): Promise<string[] | undefined>;
  /** What differs, in words; empty when all is well. Of a large account, the part of that hour. */
  driftOf(account: string, now: Date): Promise<readonly string[]>;
  /** Where the next check goes on: after this account, or from the first. */
  goOnAfter(account: string | undefined): Promise<void>;
}
