import { shardOf, shardsOf } from '../deployment/shards.ts';
import { isSynthetic } from '../deployment/synthetic.ts';
import { isFormClient } from '../people/form-client.ts';

/** Whether what happens to a case is told in a feed: people, and the canary, read none. */
export const hasFeed = (of: { readonly clientId: string }): boolean =>
  !isSynthetic(of) && !isFormClient(of);

/**
 * A feed is written in parts, each case always in the same one: so many orders at once wait for one
 * another in no partition. Within a part events stand in the order in which they were written.
 */
const feedOf = (clientId: string): string => `feed#${clientId}`;

export const feedPartOf = (clientId: string, caseId: string): string =>
  shardOf(feedOf(clientId), caseId);

/** Always in the same order. */
export const feedPartsOf = (clientId: string): readonly string[] =>
  shardsOf(feedOf(clientId)).slice(1);

/** Where a reader is in a part. */
export interface FeedPosition {
  /** 0 before the first. */
  readonly page: number;
  /** How many events of that page were read. */
  readonly read: number;
}

export const BEGINNING: FeedPosition = { page: 0, read: 0 };
