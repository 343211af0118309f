import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoFeedPages } from '../../../../../functions/adapters/dynamodb/feed/pages.ts';
import { feedOn } from '../../../../../functions/adapters/feed/append.ts';
import { readFeed } from '../../../../../functions/adapters/feed/read.ts';
import type { FeedPages } from '../../../../../functions/adapters/ports/feed.ts';
import { EVENT } from '../../../../../functions/api/openapi/event-examples.ts';
import { eventDigest } from '../../../../../shared/digests/event-digest.ts';
import { feedPartOf } from '../../../../../shared/events/feed.ts';
import { totalOf } from '../../../../bench/cost/meter/written-units.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';
import { clientEventNamed } from '../../../../support/memory-feed.ts';
import { type WatchedWrite, watchWrites } from '../../../../support/watch-writes.ts';

const CLIENT = 'order-desk-of-a-maker';
const PART = feedPartOf(CLIENT, 'req-1');
const clock = () => new Date('2026-03-04T12:00:00Z');

let pages: FeedPages;
let writes: WatchedWrite[];
beforeAll(async () => {
  const table = await createTestTable();
  pages = dynamoFeedPages(table.client, table.name);
  writes = watchWrites(table.client);
});

describe('Pages of a feed in the table', () => {
  it('are stored once each, and read in order from any of them on', async () => {
    expect(await pages.last(PART)).toBe(0);
    const page = (number: number) => ({ number, events: [clientEventNamed('req-1', number)] });
    for (const number of [1, 2, 10, 100]) expect(await pages.put(PART, page(number))).toBe(true);
    expect(await pages.put(PART, { number: 2, events: [] })).toBe(false);
    expect(await pages.last(PART)).toBe(100);
    expect(await pages.from(PART, 2, 2)).toEqual([page(2), page(10)]);
  });

  it('keep what was told to the byte, and what a later release told, too', async () => {
    const later = { ...clientEventNamed('req-1', 1), dataschema: 'later' };
    await pages.put('feed#later#0', { number: 1, events: [later] });
    const [kept] = await pages.from('feed#later#0', 1, 1);
    expect(JSON.stringify(kept?.events)).toBe(JSON.stringify([later]));
    expect(eventDigest(kept!.events[0]!)).toBe(eventDigest(later));
  });

  it('cost one write unit where orders come one by one', async () => {
    const feed = feedOn({ pages, clock });
    writes.length = 0;
    for (const id of ['req-a', 'req-b', 'req-c'])
      await feed.append('one-by-one-desk-of-a-maker', [{ ...EVENT, subject: id, id: `${id}.1` }]);
    expect(writes.map(totalOf)).toEqual([1, 1, 1]);
  });

  it('lose nothing where many write at once', async () => {
    const writers = Array.from({ length: 8 }, () => feedOn({ pages, clock }));
    const many = Array.from({ length: 10 }, (_, n) => n);
    await Promise.all(
      writers.map(async (feed, writer) => {
        for (const n of many) await feed.append('busy', [clientEventNamed(`req-${writer}`, n)]);
      }),
    );
    const read = await readFeed(pages, 'busy', { most: 500 });
    if (read === 'gone') throw new Error('It is there');
    const byCase = Map.groupBy(read.events, ({ subject }) => subject);
    expect(byCase.size).toBe(writers.length);
    for (const [subject, events] of byCase)
      expect(events.map(({ id }) => id)).toEqual(many.map((n) => `${subject}.${n}`));
  });
});
