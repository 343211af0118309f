import type { DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { noticesIn } from '../../../../../functions/adapters/dynamodb/cases/notices-in.ts';
import { toAttributes } from '../../../../../functions/adapters/dynamodb/table/attributes.ts';
import { partialResponse, streamedItems } from '../../../../../functions/adapters/stream.ts';
import type { OutboxEvent } from '../../../../../shared/contracts/event.ts';

const event: OutboxEvent = {
  eventId: 'e',
  type: 'case.decided',
  caseId: 'req-1',
  sequence: 1,
  status: 'refused',
  at: '2026-03-04T05:06:07.000Z',
};
const outbox = {
  pk: 'request#req-1',
  sk: 'outbox#0001',
  kind: 'outbox',
  ...event,
  offers: 1,
  duePk: 'undelivered',
  dueAt: event.at,
};

const streamed = (...images: (Record<string, unknown> | undefined)[]) =>
  ({
    Records: images.map((image, index) => ({
      eventName: image ? 'INSERT' : 'REMOVE',
      dynamodb: { SequenceNumber: `${index}`, ...(image && { NewImage: toAttributes(image) }) },
    })),
  }) as unknown as DynamoDBStreamEvent;

describe('What the stream offers', () => {
  it('are outbox events that are still to be told', () => {
    expect(noticesIn(streamedItems(streamed(outbox)))).toEqual([{ itemId: '0', event }]);
  });

  it('is nothing else that changes in the table', () => {
    const { duePk: _, dueAt: __, ...delivered } = { ...outbox, deliveredAt: event.at };
    const givenUp = { ...outbox, duePk: 'undeliverable' };
    const other = { ...outbox, kind: 'case' };
    expect(noticesIn(streamedItems(streamed(delivered, givenUp, other, undefined)))).toEqual([]);
  });

  it('goes back to the stream by its sequence number when it failed', () => {
    expect(partialResponse(['7', '8'])).toEqual({
      batchItemFailures: [{ itemIdentifier: '7' }, { itemIdentifier: '8' }],
    });
  });
});
