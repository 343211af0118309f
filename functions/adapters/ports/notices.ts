import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { OutboxEvent } from '../../../shared/contracts/event.ts';
import type { Telling, ToldMark } from '../../../shared/events/untold.ts';
import type { DueWork } from './reviews.ts';

/** An event, and with which decision of its case it is kept, if with one. */
export interface KeptEvent extends OutboxEvent {
  readonly withDecision?: number;
}

/** An event's case, and whether it was told: as both stand now, of one moment. */
interface EventOfCase {
  readonly isDelivered: boolean;
  readonly file: CaseFile | undefined;
  /** What the client of the case has yet to be told of it up to this event, in order; nothing without a feed. */
  readonly untold: readonly Telling<KeptEvent>[];
}

/**
 * What happened to cases and must be told; written together with the change itself. A first decision is due
 * by the row of its case until it is marked, every other event by itself; `find` knows both.
 *
 * Whoever has to have seen every event joins `relay`: `functions/relay/notices/deliver.ts` marks an event
 * when all that it calls for is done, so what is done there before the mark happens at least once, in order
 * of a case's `sequence`, and again after a failure. What is kept with a mark goes where the mark does.
 */
export interface Outbox {
  /** A stream may show an event long after it was delivered. */
  find(event: KeptEvent): Promise<EventOfCase>;
  /** The events of its case before it, the newest first. */
  before(event: OutboxEvent): Promise<KeptEvent[]>;
  /** Whom the event was mailed already, where it is for several; each by a hash. */
  toldOf(event: KeptEvent): Promise<ReadonlySet<string>>;
  markTold(event: KeptEvent, recipient: string, at: Date): Promise<void>;
  /** Marking again, or marking what is not there, changes nothing. With it goes by what the client was told of it. */
  markDelivered(event: KeptEvent, at: Date, told?: ToldMark): Promise<void>;
  /** That the client was told, of an event that is not delivered to everybody yet. */
  markInFeed(event: KeptEvent, told: ToldMark): Promise<void>;
}

/** Notices that a contact asks for once more. */
export interface NoticesAgain {
  /** Has the newest notice of a case mailed again. `nothing` where it has had none. */
  resend(caseId: string, at: Date): Promise<'done' | 'nothing'>;
}

/** Events that nobody delivered. */
export interface LostEvents {
  /** Where events lie that are due to be offered, oldest first. What is found may be told by now. */
  due(until: Date, limit: number): Promise<DueWork[]>;
  /** Events not delivered whose next offer was due at or before the instant, oldest first. */
  undeliveredBefore(instant: Date, limit: number): Promise<KeptEvent[]>;
  /** How many were offered so often that they are offered no more, counted up to a limit. */
  countUndeliverable(limit: number): Promise<number>;
  /** Puts an event into the stream again, its next offer due later each time. Whether there was one. */
  offerAgain(event: DueWork, at: Date): Promise<boolean>;
}

/** An event as the stream offers it; `itemId` is the stream's own name for the offer. */
export interface OfferedEvent {
  readonly itemId: string;
  readonly event: KeptEvent;
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
