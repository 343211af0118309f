import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { outboxEvent } from '../../shared/contracts/event.ts';
import { fromAttributes } from '../adapters/dynamodb/attributes.ts';
import { DUE } from '../adapters/dynamodb/keys.ts';
import type { Offer } from './deliver.ts';

/** An outbox item while it is still to be told; its being told shows up in the stream too. */
const undelivered = z.object({
  kind: z.literal('outbox'),
  duePk: z.literal(DUE.undelivered),
});

/** The events among the changes of the table; everything else that changed is none of our business. */
export function offersIn({ Records }: DynamoDBStreamEvent): Offer[] {
  return Records.flatMap(({ dynamodb }) => {
    if (!dynamodb?.NewImage || !dynamodb.SequenceNumber) return [];
    const item = fromAttributes(dynamodb.NewImage as Parameters<typeof fromAttributes>[0]);
    if (!undelivered.safeParse(item).success) return [];
    return [{ itemId: dynamodb.SequenceNumber, event: outboxEvent.parse(item) }];
  });
}

/** Only what failed is offered again. */
export const partialResponse = (failed: readonly string[]): DynamoDBBatchResponse => ({
  batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })),
});
