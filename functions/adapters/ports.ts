import type { Authorization } from '../../shared/contracts/authorization.ts';
import type { CaseFile, MachineInput, Settled, Submission } from '../../shared/contracts/case.ts';
import type { OutboxEvent } from '../../shared/contracts/event.ts';
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

/** A screened party, by `partyKey` of name and headquarters, and a listed entry, by its hash. */
export interface ClearedMatch {
  readonly party: string;
  readonly entry: string;
}

/** Screening matches that an officer has found to be somebody else. */
export interface Clearances {
  /** Those of the matches that are cleared now. */
  unexpired(matches: readonly ClearedMatch[], now: Date): Promise<ClearedMatch[]>;
}

/** An API client, found by the SHA-256 of its key (hex); keys themselves are never stored. */
export interface ApiClient {
  readonly id: string;
  readonly name: string;
}
export interface ApiClients {
  findByKeyHash(hash: string): Promise<ApiClient | undefined>;
  /** Registering a key again changes nothing. */
  register(client: ApiClient, keyHash: string): Promise<void>;
}

/** Which ultimate parents the same people placed small orders for. */
export interface Links {
  parentsLinkedTo(keys: readonly string[], year: string): Promise<string[]>;
}

/** What happened to cases and must be told; written together with the change itself. */
export interface Outbox {
  /** As it stands now: a stream may show an event long after it was delivered. */
  isDelivered(event: OutboxEvent): Promise<boolean>;
  /** Whom the event was mailed already, where it is for several; each by a hash. */
  toldOf(event: OutboxEvent): Promise<ReadonlySet<string>>;
  markTold(event: OutboxEvent, recipient: string, at: Date): Promise<void>;
  /** Marking again, or marking what is not there, changes nothing. */
  markDelivered(event: OutboxEvent, at: Date): Promise<void>;
  /** Events not delivered whose next offer was due at or before the instant, oldest first. */
  undeliveredBefore(instant: Date, limit: number): Promise<OutboxEvent[]>;
  /** Puts the event into the stream again, and makes the next offer due later each time. */
  offerAgain(event: OutboxEvent, at: Date): Promise<void>;
}

/** The decide machine, run to its end. Throws `DependencyUnavailableError` when it did not end well. */
export interface DecideMachine {
  run(input: MachineInput): Promise<Settled>;
}

/** One mail to one person. Headers cannot be injected: the subject is one line by its schema. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Throws `DependencyUnavailableError` when the mail was not taken. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
