import * as z from 'zod';
import { outboxEvent } from '../../../shared/contracts/event.ts';
import { DUE } from '../../adapters/dynamodb/table/partitions.ts';
import type { StreamedItem } from '../../adapters/stream.ts';
import type { Offer } from './deliver.ts';

/** An outbox item while it is still to be told; its being told shows up in the stream too. */
const undelivered = z.object({
  kind: z.literal('outbox'),
  duePk: z.literal(DUE.undelivered),
});

/** The events among the changes of the table; everything else that changed is none of our business. */
export const noticesIn = (items: readonly StreamedItem[]): Offer[] =>
  items
    .filter(({ item }) => undelivered.safeParse(item).success)
    .map(({ itemId, item }) => ({ itemId, event: outboxEvent.parse(item) }));
