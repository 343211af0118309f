import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { fromAttributes } from './dynamodb/table/attributes.ts';

/** An item as a change of the table left it; `itemId` is the stream's own name for the change. */
export interface StreamedItem {
  readonly itemId: string;
  readonly item: ReturnType<typeof fromAttributes>;
}

/** The items that a batch of the table's stream brings; what has no new image is left out. */
export const streamedItems = ({ Records }: DynamoDBStreamEvent): StreamedItem[] =>
  Records.flatMap(({ dynamodb }) => {
    if (!dynamodb?.NewImage || !dynamodb.SequenceNumber) return [];
    const image = dynamodb.NewImage as Parameters<typeof fromAttributes>[0];
    return [{ itemId: dynamodb.SequenceNumber, item: fromAttributes(image) }];
  });

/** What failed is offered again, and with it what came after: handling it twice changes nothing. */
export const partialResponse = (failed: readonly string[]): DynamoDBBatchResponse => ({
  batchItemFailures: [...new Set(failed)].map((itemIdentifier) => ({ itemIdentifier })),
});
