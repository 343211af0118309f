import { describe, expect, it } from 'vitest';
import { feedOn } from '../../../functions/adapters/feed/append.ts';
import type { ClientEvent, EventsPage } from '../../../shared/contracts/client-event.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { cursorAt } from '../../../shared/events/cursor.ts';
import { feedPartOf, feedPartsOf } from '../../../shared/events/feed.ts';
import { clientWith } from '../../support/api-clients.ts';
import { call, KEY, OTHER_KEY, type World, world } from '../../support/front-door.ts';
import { clientEventNamed } from '../../support/memory-feed.ts';

const CLIENT = 'supplier';

const told = (w: World, events: readonly ClientEvent[]) =>
  feedOn({ pages: w.feedPages, clock: () => w.state.now }).append(CLIENT, events);

async function ask(w: World, query: string, key = KEY): Promise<EventsPage> {
  const response = await call(w, `GET /v1/events${query}`, { key });
  expect(response.status).toBe(200);
  return (await response.json()) as EventsPage;
}
const problemOf = async (w: World, query: string) => {
  const response = await call(w, `GET /v1/events${query}`);
  return [response.status, ((await response.json()) as { type: string }).type];
};

const ids = ({ events }: EventsPage): string[] => events.map(({ id }) => id);
const ofTenCases = Array.from({ length: 30 }, (_, n) =>
  clientEventNamed(`req-${n % 10}`, Math.floor(n / 10) + 1, {
    type: n % 3 === 0 ? 'license.warning' : 'request.decided',
    time: new Date(Date.UTC(2026, 2, 4, 12, 0, n)).toISOString(),
  }),
);

describe('GET /v1/events', () => {
  it('gives the oldest first, page by page, and on an empty page a cursor to go on with', async () => {
    const w = world();
    const empty = await ask(w, '');
    expect(empty).toMatchObject({ events: [], more: false });
    await told(w, ofTenCases);
    const seen: string[] = [];
    let page = await ask(w, `?limit=7&after=${empty.nextCursor}`);
    for (;;) {
      expect(page.events.length).toBeLessThanOrEqual(7);
      seen.push(...ids(page));
      if (!page.more) break;
      page = await ask(w, `?limit=7&after=${page.nextCursor}`);
    }
    expect(seen).toEqual(ofTenCases.map(({ id }) => id));
    const after = await ask(w, `?after=${page.nextCursor}`);
    expect(after).toEqual({ events: [], nextCursor: page.nextCursor, more: false });
    await told(w, [clientEventNamed('req-3', 4)]);
    expect(ids(await ask(w, `?after=${page.nextCursor}`))).toEqual(['req-3.4']);
  });

  it('gives the types alone that are asked for, and goes on after all that it looked at', async () => {
    const w = world();
    await told(w, ofTenCases);
    const page = await ask(w, '?type=license.warning,license.revoked');
    const wanted = ofTenCases.filter(({ type }) => type === 'license.warning');
    expect(ids(page)).toEqual(wanted.map(({ id }) => id));
    expect(ids(await ask(w, `?after=${page.nextCursor}`))).toEqual([]);
  });

  it('shows each client its own, and takes no cursor of another', async () => {
    const w = world();
    await told(w, ofTenCases);
    const { nextCursor } = await ask(w, '');
    expect(ids(await ask(w, '', OTHER_KEY))).toEqual([]);
    const response = await call(w, `GET /v1/events?after=${nextCursor}`, { key: OTHER_KEY });
    expect(response.status).toBe(400);
  });

  it.each([
    '?limit=0',
    '?limit=501',
    '?limit=1&limit=2',
    '?type=order.decided',
    '?type=',
    '?after=',
  ])('says what cannot be asked (%s)', async (query) => {
    expect(await problemOf(world(), query)).toEqual([400, '/problems/invalid-query']);
  });

  it('takes no cursor that it did not give', async () => {
    const w = world();
    const { nextCursor } = await ask(w, '');
    for (const cursor of ['MQ', `${nextCursor}A`, `${nextCursor}=`, nextCursor.slice(1), 'x.y'])
      expect(await problemOf(w, `?after=${cursor}`)).toEqual([400, '/problems/invalid-query']);
  });

  it('says that a part is gone, and never passes by it', async () => {
    const w = world();
    await told(w, [clientEventNamed('req-1', 1)]);
    await told(w, [clientEventNamed('req-1', 2)]);
    const first = await ask(w, '?limit=1');
    const part = feedPartOf(CLIENT, 'req-1');
    await told(w, [clientEventNamed('req-1', 3)]);
    const [, ...later] = w.feedPages.parts.get(part) ?? [];
    w.feedPages.parts.set(part, later);
    expect(await problemOf(w, `?after=${first.nextCursor}`)).toEqual([
      410,
      '/problems/events-gone',
    ]);
    // One that is ahead of all that there is, as after a restore.
    const ahead = feedPartsOf(CLIENT).map(() => ({ page: 9, read: 1 }));
    expect(await problemOf(w, `?after=${cursorAt(CLIENT, ahead)}`)).toEqual([
      410,
      '/problems/events-gone',
    ]);
    expect(ids(await ask(w, ''))).toEqual(['req-1.2', 'req-1.3']);
  });

  it('takes a key with the scope events:read', async () => {
    const w = world();
    const ordersAlone = clientWith(KEY, { id: CLIENT, name: 'x' }, ['orders:read']);
    w.clients.set(sha256(KEY), ordersAlone);
    expect((await call(w, 'GET /v1/events')).status).toBe(403);
  });
});
