import * as z from 'zod';
import { TOLD_WITH_DECISION } from '../../../../shared/contracts/event.ts';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import type { OfferedEvent } from '../../ports/notices.ts';
import type { StreamedItem } from '../../stream.ts';
import { SHARED_DUE } from '../table/partitions.ts';
import { eventIn } from './told-items.ts';

/** An outbox item while it is still to be told; its being told shows up in the stream too. */
const undelivered = z.union([
  z.object({
    kind: z.enum(['outbox', 'decision']),
    duePk: z.enum(shardsOf(SHARED_DUE.undelivered)),
  }),
  // Its case is due until it is told, if it is not yet.
  z.object({
    kind: z.literal('decision'),
    type: z.enum(TOLD_WITH_DECISION),
    duePk: z.never().optional(),
    deliveredAt: z.never().optional(),
  }),
]);

/** The events among the changes of the table; everything else that changed is nobody's news. */
export const noticesIn = (items: readonly StreamedItem[]): OfferedEvent[] =>
  items
    .filter(({ item }) => undelivered.safeParse(item).success)
    .flatMap(({ itemId, item }) => {
      const event = eventIn(item);
      return event ? [{ itemId, event }] : [];
    });
