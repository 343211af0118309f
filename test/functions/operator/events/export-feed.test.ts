import { describe, expect, it } from 'vitest';
import { feedOn } from '../../../../functions/adapters/feed/append.ts';
import { exportFeed } from '../../../../functions/operator/events/export-feed.ts';
import { clientEventNamed, memoryFeedPages } from '../../../support/memory-feed.ts';

describe('The export of a feed', () => {
  it('has all events, however many, and a cursor after which there are none', async () => {
    const pages = memoryFeedPages();
    const feed = feedOn({ pages, clock: () => new Date('2026-03-04T12:00:00Z') });
    const all = Array.from({ length: 1_200 }, (_, n) => clientEventNamed(`req-${n}`, 1));
    await feed.append('desk', all);
    const { events, cursor } = await exportFeed(pages, { clientId: 'desk' });
    expect(new Set(events.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
    expect(await exportFeed(pages, { clientId: 'desk', after: cursor })).toEqual({
      events: [],
      cursor,
    });
    await expect(exportFeed(pages, { clientId: 'other', after: cursor })).rejects.toThrow('cursor');
  });
});
