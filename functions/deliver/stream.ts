import type { DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { outboxEvent } from '../../shared/contracts/event.ts';
import { DUE } from '../adapters/dynamodb/keys.ts';
import { streamedItems } from '../adapters/stream.ts';
import type { Offer } from './deliver.ts';

/** An outbox item while it is still to be told; its being told shows up in the stream too. */
const undelivered = z.object({
  kind: z.literal('outbox'),
  duePk: z.literal(DUE.undelivered),
});

/** The events among the changes of the table; everything else that changed is none of our business. */
export const offersIn = (event: DynamoDBStreamEvent): Offer[] =>
  streamedItems(event)
    .filter(({ item }) => undelivered.safeParse(item).success)
    .map(({ itemId, item }) => ({ itemId, event: outboxEvent.parse(item) }));
