import type { OutboxEvent } from '../../../shared/contracts/event.ts';

/** What happened to cases and must be told; written together with the change itself. */
export interface Outbox {
  /** As it stands now: a stream may show an event long after it was delivered. */
  isDelivered(event: OutboxEvent): Promise<boolean>;
  /** Whom the event was mailed already, where it is for several; each by a hash. */
  toldOf(event: OutboxEvent): Promise<ReadonlySet<string>>;
  markTold(event: OutboxEvent, recipient: string, at: Date): Promise<void>;
  /** Marking again, or marking what is not there, changes nothing. */
  markDelivered(event: OutboxEvent, at: Date): Promise<void>;
}

/** Events that nobody delivered. */
export interface LostEvents {
  /** Events not delivered whose next offer was due at or before the instant, oldest first. */
  undeliveredBefore(instant: Date, limit: number): Promise<OutboxEvent[]>;
  /** How many were offered so often that they are offered no more, counted up to a limit. */
  countUndeliverable(limit: number): Promise<number>;
  /** Puts the event into the stream again, and makes the next offer due later each time. */
  offerAgain(event: OutboxEvent, at: Date): Promise<void>;
}

/** An event as the stream offers it; `itemId` is the stream's own name for the offer. */
export interface OfferedEvent {
  readonly itemId: string;
  readonly event: OutboxEvent;
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
