import type { ClientEvent } from '../../../shared/contracts/client-event.ts';
import { DependencyUnavailableError } from '../../../shared/errors.ts';
import { feedPartOf } from '../../../shared/events/feed.ts';
import { backOff, MAX_TRIES } from '../backoff.ts';
import type { Clock } from '../clock.ts';
import type { FedEvent, Feed, FeedPages } from '../ports/feed.ts';

/** So many events are well below the most that an item takes, whatever they say. */
const MOST_TOGETHER = 100;
/** A part that others wrote, too, is looked at first for so long: a look costs a fifth of a page that was not taken. */
const SHARED_FOR_MS = 60_000;
const MOST_KNOWN = 10_000;

/** The last page of a part, if this wrote it, and how long others are expected to write more. */
interface Known {
  readonly last: number;
  readonly sharedUntil: number;
}

/**
 * Writes the feed. Who writes page n + 1 has seen page n, and only one of those who try it does: pages
 * stand in the order in which they were stored, so that whoever has read page n has missed none before.
 */
export function feedOn({ pages, clock }: { pages: FeedPages; clock: Clock }): Feed {
  const known = new Map<string, Known>();
  const lastOf = async (part: string): Promise<number> => {
    const found = known.get(part);
    return found && clock().getTime() >= found.sharedUntil ? found.last : pages.last(part);
  };
  const keep = (part: string, last: number, isShared: boolean) => {
    if (known.size >= MOST_KNOWN) known.clear();
    const sharedUntil = isShared
      ? clock().getTime() + SHARED_FOR_MS
      : (known.get(part)?.sharedUntil ?? 0);
    known.set(part, { last, sharedUntil });
  };
  const append = async (part: string, events: readonly ClientEvent[]): Promise<FedEvent[]> => {
    let last = await lastOf(part);
    for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
      if (await pages.put(part, { number: last + 1, events })) {
        keep(part, last + 1, attempt > 0);
        return events.map((event) => ({ event, page: last + 1 }));
      }
      if (attempt > 0) await backOff(attempt);
      last = await pages.last(part);
    }
    throw new DependencyUnavailableError('Others wrote each page of a feed first');
  };
  return {
    async append(clientId, events) {
      const byPart = Map.groupBy(events, ({ subject }) => feedPartOf(clientId, subject));
      const fed = await Promise.all(
        [...byPart].map(async ([part, all]) => {
          const ofPart: FedEvent[] = [];
          for (const some of chunksOf(all)) ofPart.push(...(await append(part, some)));
          return ofPart;
        }),
      );
      return fed.flat();
    },
  };
}

const chunksOf = (events: readonly ClientEvent[]): ClientEvent[][] =>
  Array.from({ length: Math.ceil(events.length / MOST_TOGETHER) }, (_, index) =>
    events.slice(index * MOST_TOGETHER, (index + 1) * MOST_TOGETHER),
  );
