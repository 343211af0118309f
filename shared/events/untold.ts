import type { ClientEvent } from '../contracts/client-event.ts';
import type { OutboxEvent } from '../contracts/event.ts';
import { eventDigest } from '../digests/event-digest.ts';
import { type CaseOfEvent, clientEventOf } from './client-event.ts';

/** By which an event was told to its client: kept where it is noted that the event was delivered. */
export interface ToldMark {
  /** Of the event, among all of its case. */
  readonly sequence: number;
  /** Its place among those that the client is told. */
  readonly number: number;
  readonly digest: string;
}

/** An event of a case. */
export interface PastEvent<E extends OutboxEvent = OutboxEvent> {
  readonly event: E;
  /** Everybody has it whom it concerns. */
  readonly isDelivered: boolean;
}

/** An event as it is told to its client, with the mark that says so. */
export interface Telling<E extends OutboxEvent = OutboxEvent> {
  readonly event: E;
  readonly told: ClientEvent;
  readonly mark: ToldMark;
}

/**
 * What a client has yet to be told of a case, of all its events up to some one in order; `last` is the
 * newest that it was told. Each names the one before, so that nobody tells one and leaves out another;
 * whoever works it out again comes to the same. What was delivered before clients were told is not told.
 */
export function untoldOf<E extends OutboxEvent>(
  past: readonly PastEvent<E>[],
  last: ToldMark | undefined,
  about: (event: E) => CaseOfEvent,
): Telling<E>[] {
  const tellings: Telling<E>[] = [];
  let mark = last;
  for (const { event, isDelivered } of past) {
    if (isDelivered || event.sequence <= (last?.sequence ?? 0)) continue;
    const number: number = (mark?.number ?? 0) + 1;
    const told = clientEventOf(event, about(event), { number, previous: mark?.digest });
    if (!told) continue;
    mark = { sequence: event.sequence, number, digest: eventDigest(told) };
    tellings.push({ event, told, mark });
  }
  return tellings;
}
