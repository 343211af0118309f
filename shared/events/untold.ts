import type { ClientEvent } from '../contracts/client-event.ts';
import type { OutboxEvent } from '../contracts/event.ts';
import { eventDigest } from '../digests/event-digest.ts';
import { type CaseOfEvent, clientEventOf } from './client-event.ts';
import { TOLD_AS } from './types.ts';

/** An event of a case, and what is known of its having been told. */
export interface PastEvent {
  readonly event: OutboxEvent;
  /** Everybody has it whom it concerns. */
  readonly isDelivered: boolean;
  /** By which it was told to the client; none while it was not, or where it was delivered before clients were told. */
  readonly digest: string | undefined;
}

/** An event as it is told to its client, with the digest by which the next one names it. */
export interface Telling {
  readonly event: OutboxEvent;
  readonly told: ClientEvent;
  readonly digest: string;
}

/**
 * What a client has yet to be told of a case, in order, of all its events up to some one in order. Each
 * names the one before, so that nobody tells one and leaves out another; whoever works it out again comes
 * to the same.
 */
export function untoldOf(
  past: readonly PastEvent[],
  about: (event: OutboxEvent) => CaseOfEvent,
): Telling[] {
  const forClient = past.filter(({ event }) => TOLD_AS[event.type] !== undefined);
  const chain = forClient.filter(({ digest, isDelivered }) => digest !== undefined || !isDelivered);
  const tellings: Telling[] = [];
  let previous: string | undefined;
  for (const [index, { event, digest }] of chain.entries()) {
    const told = clientEventOf(event, about(event), { number: index + 1, previous });
    previous = digest ?? (told && eventDigest(told));
    if (told && previous && digest === undefined) tellings.push({ event, told, digest: previous });
  }
  return tellings;
}
