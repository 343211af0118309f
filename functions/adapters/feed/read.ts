import type { ClientEvent } from '../../../shared/contracts/client-event.ts';
import { BEGINNING, type FeedPosition, feedPartsOf } from '../../../shared/events/feed.ts';
import type { ClientEventType } from '../../../shared/events/types.ts';
import type { FeedPages } from '../ports/feed.ts';

/** Events that one call looks at, so that it ends; what it does not reach, the next one begins with. */
const MOST_LOOKED_AT = 2_000;

export interface FeedAsked {
  /** Of each part, in order; the beginning without it. */
  readonly after?: readonly FeedPosition[] | undefined;
  readonly most: number;
  /** Events of other types are passed by; all without it. */
  readonly types?: readonly ClientEventType[] | undefined;
}

export interface FeedRead {
  readonly events: readonly ClientEvent[];
  /** Where the next call goes on. */
  readonly positions: readonly FeedPosition[];
  /** Whether there was more when this was read. */
  readonly isMore: boolean;
}

/**
 * The next events of a client's feed: of each case in order, and the oldest of all parts first. `gone`,
 * where what follows a position is no longer kept.
 */
export async function readFeed(
  pages: FeedPages,
  clientId: string,
  { after, most, types }: FeedAsked,
): Promise<FeedRead | 'gone'> {
  const atOnce = 1 + Math.ceil(most / 8);
  const parts = feedPartsOf(clientId).map(
    (part, index) => new PartReader(pages, { part, after: after?.[index], atOnce }),
  );
  await Promise.all(parts.map((part) => part.fill()));
  const events: ClientEvent[] = [];
  let next = oldestOf(parts);
  for (let looked = 0; next && looked < MOST_LOOKED_AT && events.length < most; looked++) {
    const event = next.take();
    if (!types || types.includes(event.type)) events.push(event);
    await next.fill();
    next = oldestOf(parts);
  }
  if (parts.some(({ isGone }) => isGone)) return 'gone';
  return { events, positions: parts.map(({ at }) => at), isMore: next !== undefined };
}

function oldestOf(parts: readonly PartReader[]): PartReader | undefined {
  const waiting = parts.filter(({ head }) => head !== undefined);
  return waiting.reduce<PartReader | undefined>(
    (oldest, part) => (oldest && timeOf(oldest) <= timeOf(part) ? oldest : part),
    undefined,
  );
}

const timeOf = ({ head }: PartReader): string => head?.time ?? '';

interface PartAt {
  readonly part: string;
  /** `undefined`: from the oldest page on that there is. */
  readonly after: FeedPosition | undefined;
  readonly atOnce: number;
}

/** Reads on in one part of a feed, some pages at a time. */
class PartReader {
  readonly #pages: FeedPages;
  readonly #part: string;
  readonly #atOnce: number;
  at: FeedPosition;
  /** A page that should be there is not. */
  isGone = false;
  #waiting: { readonly event: ClientEvent; readonly after: FeedPosition }[] = [];
  /** The page that was fetched last. */
  #fetched: number | undefined;
  #isAtEnd = false;
  #isAnyFirst: boolean;

  constructor(pages: FeedPages, { part, after, atOnce }: PartAt) {
    this.#pages = pages;
    this.#part = part;
    this.#atOnce = atOnce;
    this.#isAnyFirst = after === undefined;
    this.at = after ?? BEGINNING;
  }

  /** The next event, as far as pages were fetched. */
  get head(): ClientEvent | undefined {
    return this.#waiting[0]?.event;
  }

  take(): ClientEvent {
    const next = this.#waiting.shift();
    if (!next) throw new Error('Nothing of this part waits');
    this.at = next.after;
    return next.event;
  }

  /** Fetches pages until there is a next event or no more of them. */
  async fill(): Promise<void> {
    while (this.#waiting.length === 0 && !this.#isAtEnd) await this.#fetch();
  }

  /** The page that was read last comes along, so that it is noticed where it is gone. */
  async #fetch(): Promise<void> {
    const { page, read } = this.at;
    const next = this.#fetched === undefined ? page || 1 : this.#fetched + 1;
    const found = await this.#pages.from(this.#part, next, this.#atOnce);
    const from = this.#isAnyFirst ? (found[0]?.number ?? next) : next;
    this.#isAnyFirst = false;
    const isWhole = found.every(({ number }, index) => number === from + index);
    const isThere = page < from || (found[0]?.events.length ?? 0) >= read;
    this.isGone = !isWhole || !isThere;
    this.#isAtEnd = this.isGone || found.length < this.#atOnce;
    this.#fetched = found.at(-1)?.number ?? from - 1;
    if (this.isGone) return;
    const events = found.flatMap(({ number, events }) =>
      events.map((event, index) => ({ event, after: { page: number, read: index + 1 } })),
    );
    this.#waiting = events.slice(page === from ? read : 0);
  }
}
