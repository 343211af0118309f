import * as z from 'zod';
import { outboxEvent } from '../../../shared/contracts/event.ts';
import { reviewItem, taskItem } from '../../adapters/dynamodb/reviews/review-items.ts';
import { REVIEW_DUE } from '../../adapters/dynamodb/reviews/review-keys.ts';
import { DUE } from '../../adapters/dynamodb/table/partitions.ts';
import type { StreamedItem } from '../../adapters/stream.ts';

/** What a machine has to be told of: a review to carry, a task that is over, a case to decide anew. */
const concern = z.union([
  reviewItem.extend({ duePk: z.literal(REVIEW_DUE.unstarted) }),
  taskItem.extend({ duePk: z.literal(REVIEW_DUE.untold) }),
  outboxEvent.extend({
    kind: z.literal('outbox'),
    type: z.literal('case.reopened'),
    duePk: z.literal(DUE.undelivered),
  }),
]);
export type Concern = z.infer<typeof concern>;

/** A concern as the stream offers it; `itemId` is the stream's own name for the offer. */
export interface Offer {
  readonly itemId: string;
  readonly concern: Concern;
}

/** Everything else that changed in the table is none of our business. */
export const movesIn = (items: readonly StreamedItem[]): Offer[] =>
  items.flatMap(({ itemId, item }) => {
    const parsed = concern.safeParse(item);
    return parsed.success ? [{ itemId, concern: parsed.data }] : [];
  });
