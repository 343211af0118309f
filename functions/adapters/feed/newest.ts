import type { ClientEvent } from '../../../shared/contracts/client-event.ts';
import { type FeedPosition, feedPartsOf } from '../../../shared/events/feed.ts';
import type { NewestPages } from '../ports/feed.ts';

/** Events that one call looks at, so that it ends; what it does not reach, the next one begins with. */
const MOST_LOOKED_AT = 1_000;

export interface NewestAsked {
  /** Of each part, in order: what stands before it is read. The end without it. */
  readonly before?: readonly FeedPosition[] | undefined;
  readonly most: number;
  /** What happened before this instant is not asked for. */
  readonly since?: string | undefined;
  readonly isWanted?: (first: ClientEvent) => boolean;
}

export interface NewestRead {
  /** The first event of each request, the newest first. */
  readonly firsts: readonly ClientEvent[];
  /** All of them that were looked at, wanted or not. */
  readonly looked: readonly ClientEvent[];
  /** Where the next call goes on; none, where there is no more. */
  readonly next?: readonly FeedPosition[];
}

/** A client's requests by its feed, the newest first: no list of them is written beside it. */
export async function newestRequests(
  pages: NewestPages,
  clientId: string,
  { before, most, since = '', isWanted = () => true }: NewestAsked,
): Promise<NewestRead> {
  const atOnce = 1 + Math.ceil(most / 8);
  const parts = feedPartsOf(clientId).map((part, index) =>
    backwardsIn(pages, part, { before: before?.[index], atOnce }),
  );
  await Promise.all(parts.map((part) => part.fill()));
  const firsts: ClientEvent[] = [];
  const looked: ClientEvent[] = [];
  let newest = newestOf(parts);
  for (let n = 0; newest && n < MOST_LOOKED_AT && firsts.length < most; n++) {
    const event = newest.take();
    if (isFirst(event)) looked.push(event);
    if (isFirst(event) && isWanted(event)) firsts.push(event);
    await newest.fill();
    newest = newestOf(parts);
  }
  const isMore = newest !== undefined && (newest.head()?.time ?? '') >= since;
  return { firsts, looked, ...(isMore && { next: parts.map((part) => part.at()) }) };
}

/** Told again, an event stands there again: requests are told apart by whoever lists them. */
const isFirst = ({ sequence }: ClientEvent): boolean => Number(sequence) === 1;

type Backwards = ReturnType<typeof backwardsIn>;

function newestOf(parts: readonly Backwards[]): Backwards | undefined {
  const waiting = parts.filter((part) => part.head() !== undefined);
  return waiting.reduce<Backwards | undefined>(
    (newest, part) => (newest && timeOf(newest) >= timeOf(part) ? newest : part),
    undefined,
  );
}

const timeOf = (part: Backwards): string => part.head()?.time ?? '';

interface PartBefore {
  readonly before: FeedPosition | undefined;
  readonly atOnce: number;
}

/** Reads one part of a feed from its end, some pages at a time. */
function backwardsIn(pages: NewestPages, part: string, { before, atOnce }: PartBefore) {
  let at = before;
  // Of a page that was begun the events before are still to come.
  let below = before && before.page + (before.read > 0 ? 1 : 0);
  let waiting: { readonly event: ClientEvent; readonly at: FeedPosition }[] = [];
  let isAtEnd = false;
  const fetchPages = async () => {
    const found = await pages.before(part, below, atOnce);
    const [newest] = found;
    at ??= newest ? { page: newest.number + 1, read: 0 } : { page: 0, read: 0 };
    isAtEnd = found.length < atOnce;
    below = found.at(-1)?.number;
    waiting = found.flatMap(({ number, events }) => {
      const left = before && number === before.page ? events.slice(0, before.read) : events;
      return left
        .map((event, index) => ({ event, at: { page: number, read: index } }))
        .toReversed();
    });
  };
  return {
    head: () => waiting[0]?.event,
    at: (): FeedPosition => at ?? { page: 0, read: 0 },
    take(): ClientEvent {
      const next = waiting.shift();
      if (!next) throw new Error('Nothing of this part waits');
      at = next.at;
      return next.event;
    },
    /** Fetches pages until there is an event before or no more of them. */
    async fill(): Promise<void> {
      while (waiting.length === 0 && !isAtEnd) await fetchPages();
    },
  };
}
