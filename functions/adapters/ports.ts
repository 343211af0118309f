import type { Authorization } from '../../shared/contracts/authorization.ts';
import type { CaseFile, MachineInput, Settled, Submission } from '../../shared/contracts/case.ts';
import type { Quota } from '../../shared/contracts/quota.ts';

export type { Clock } from './clock.ts';

/** Requests and where they stand. */
export interface Cases {
  /**
   * Stores a submission as `received`, once: a second call with the same id changes nothing and
   * returns the case as it stands.
   */
  receive(submission: Submission): Promise<{ stored: boolean; case: CaseFile }>;
  find(id: string): Promise<CaseFile | undefined>;
  findByPublicReference(reference: string): Promise<CaseFile | undefined>;
}

/** Accounts as they stand now, expired holds counted as free. `now` decides what has expired. */
export interface Quotas {
  /** Every account that was ever touched, by name. */
  list(now: Date): Promise<Quota[]>;
  /** `undefined` for a name that the policy gives no limit. An untouched account is all free. */
  find(account: string, now: Date): Promise<Quota | undefined>;
}

export interface Authorizations {
  find(id: string): Promise<Authorization | undefined>;
}

/** An API client, found by the SHA-256 of its key (hex); keys themselves are never stored. */
export interface ApiClient {
  readonly id: string;
  readonly name: string;
}
export interface ApiClients {
  findByKeyHash(hash: string): Promise<ApiClient | undefined>;
}

/** The decide machine, run to its end. Throws `DependencyUnavailableError` when it did not end well. */
export interface DecideMachine {
  run(input: MachineInput): Promise<Settled>;
}
