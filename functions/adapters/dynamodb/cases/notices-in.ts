import * as z from 'zod';
import { outboxEvent } from '../../../../shared/contracts/event.ts';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import type { OfferedEvent } from '../../ports/notices.ts';
import type { StreamedItem } from '../../stream.ts';
import { SHARED_DUE } from '../table/partitions.ts';

/** An outbox item while it is still to be told; its being told shows up in the stream too. */
const undelivered = z.object({
  kind: z.literal('outbox'),
  duePk: z.enum(shardsOf(SHARED_DUE.undelivered)),
});

/** The events among the changes of the table; everything else that changed is nobody's news. */
export const noticesIn = (items: readonly StreamedItem[]): OfferedEvent[] =>
  items
    .filter(({ item }) => undelivered.safeParse(item).success)
    .map(({ itemId, item }) => ({ itemId, event: outboxEvent.parse(item) }));
