import * as z from 'zod';
import { outboxEvent } from '../../../../shared/contracts/event.ts';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import type { OfferedMove } from '../../ports/reviews.ts';
import type { StreamedItem } from '../../stream.ts';
import { SHARED_DUE } from '../table/partitions.ts';
import { reviewItem, taskItem } from './items.ts';
import { REVIEW_DUE } from './keys.ts';

const move = z.union([
  reviewItem.extend({ duePk: z.literal(REVIEW_DUE.unstarted) }),
  taskItem.extend({ duePk: z.literal(REVIEW_DUE.untold) }),
  outboxEvent.extend({
    kind: z.literal('outbox'),
    type: z.enum(['case.reopened', 'case.reconsidered', 'case.rescreened']),
    duePk: z.enum(shardsOf(SHARED_DUE.undelivered)),
  }),
]);

/** Everything else that changed in the table is none of the machines' business. */
export const movesIn = (items: readonly StreamedItem[]): OfferedMove[] =>
  items.flatMap(({ itemId, item }) => {
    const parsed = move.safeParse(item);
    return parsed.success ? [{ itemId, move: parsed.data }] : [];
  });
