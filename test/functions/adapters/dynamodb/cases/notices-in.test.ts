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

const DECIDED = {
  route: 'country-of-concern',
  policy: { id: 'p', version: 1, digest: 'd' },
  totalTpp: 0,
  h100Equivalents: 0,
  draws: [],
  findings: [],
  conditions: [],
  wouldChange: [],
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

  it('is a new decision that is told, whether it is due by itself or by its case', () => {
    const { caseId, type, sequence, status, at } = event;
    const key = { pk: `request#${caseId}`, sk: 'decision#0001' };
    const told = { kind: 'decision', number: 1, type, sequence, status, decidedAt: at };
    const decision = { ...key, ...told, ...DECIDED };
    const offered = { event: { ...event, eventId: 'req-1.1', withDecision: 1 } };
    const due = { ...decision, duePk: 'undelivered#0', dueAt: at };
    const ofReview = { ...decision, type: undefined, sequence: undefined };
    const images = [decision, due, { ...decision, deliveredAt: at }, ofReview];
    expect(noticesIn(streamedItems(streamed(...images)))).toMatchObject([
      { itemId: '0', ...offered },
      { itemId: '1', ...offered },
    ]);
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
