import type { ClientEvent } from '../contracts/client-event.ts';
import { eventDigest } from '../digests/event-digest.ts';

/** Where the events of one case do not follow one another. */
export interface Gap {
  readonly caseId: string;
  /** The event that another should have come before, and did not. */
  readonly before: string;
  readonly because: 'missing' | 'altered';
}

/**
 * What is missing or altered among events in the order in which they were read; what was told twice is
 * read once. A case may begin anywhere: what was before is no longer kept.
 */
export function gapsIn(events: Iterable<ClientEvent>): Gap[] {
  const last = new Map<string, ClientEvent>();
  const seen = new Set<string>();
  const gaps: Gap[] = [];
  for (const event of events) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    const before = last.get(event.subject);
    const because = before && whyNotNext(before, event);
    if (because) gaps.push({ caseId: event.subject, before: event.id, because });
    last.set(event.subject, event);
  }
  return gaps;
}

function whyNotNext(before: ClientEvent, event: ClientEvent): Gap['because'] | undefined {
  if (Number(event.sequence) !== Number(before.sequence) + 1) return 'missing';
  return event.previous === eventDigest(before) ? undefined : 'altered';
}
