import type { ClientEvent } from '../../../shared/contracts/client-event.ts';

/** Events of one part of a client's feed that were written together, in order. */
export interface FeedPage {
  /** Pages of a part are numbered from 1, in the order in which they were stored and without a gap. */
  readonly number: number;
  readonly events: readonly ClientEvent[];
}

/** The pages of feeds. A part is one of those that `feedPartsOf` names. */
export interface FeedPages {
  /** The number of the newest; 0 where there is none. */
  last(part: string): Promise<number>;
  /** Stores one if there is none of its number. Whether it did. */
  put(part: string, page: FeedPage): Promise<boolean>;
  /** In order, from a number on: all that were stored before it was asked, up to a limit. */
  from(part: string, number: number, limit: number): Promise<FeedPage[]>;
}

/** An event that can be read in its client's feed, and on which page of the part of its case. */
export interface FedEvent {
  readonly event: ClientEvent;
  readonly page: number;
}

/** The same pages from their end. */
export interface NewestPages {
  /** Those below a number, the newest first; without a number from the newest on. */
  before(part: string, number: number | undefined, limit: number): Promise<FeedPage[]>;
}

/** What happened to a client's cases, for whoever reads it there. */
export interface Feed {
  /** Resolves once all of them can be read. Told again, they stand there again: their ids say so. */
  append(clientId: string, events: readonly ClientEvent[]): Promise<readonly FedEvent[]>;
}

/**
 * Learns of events once they are in the feed, before they count as delivered: at least once each, those
 * of a case in order. What it throws has the events offered again, and told to it once more.
 */
export interface FeedFollower {
  follow(clientId: string, events: readonly FedEvent[]): Promise<void>;
}
