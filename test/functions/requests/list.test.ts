import { describe, expect, it } from 'vitest';
import { feedOn } from '../../../functions/adapters/feed/append.ts';
import { requestPage } from '../../../shared/contracts/request-list.ts';
import { DependencyUnavailableError } from '../../../shared/errors.ts';
import { feedPartOf } from '../../../shared/events/feed.ts';
import { order } from '../../support/example-order.ts';
import { call, NOW, OTHER_KEY, PUBLIC_URL, type World, world } from '../../support/front-door.ts';
import { clientEventNamed } from '../../support/memory-feed.ts';

const minute = (n: number): string => new Date(NOW.getTime() + n * 60_000).toISOString();

/** Orders a minute apart, each told in the feed as the relay does; their ids, the oldest first. */
async function ordered(w: World, references: readonly string[]): Promise<string[]> {
  const feed = feedOn({ pages: w.feedPages, clock: () => w.state.now });
  const ids: string[] = [];
  for (const [n, reference] of references.entries()) {
    w.state.now = new Date(minute(n));
    const filed = await call(w, 'POST /v1/requests', { body: { ...order(), reference } });
    const { id } = (await filed.json()) as { id: string };
    const { data, ...event } = clientEventNamed(id, 1, { time: minute(n) });
    const told = { ...event, data: { ...data, request: { ...data.request, reference } } };
    await feed.append('supplier', [told, clientEventNamed(id, 2, { time: minute(n) })]);
    ids.push(id);
  }
  return ids;
}

async function list(w: World, query = '', key?: string) {
  const response = await call(w, `GET /v1/requests${query}`, key ? { key } : {});
  expect(response.status).toBe(200);
  return requestPage.parse(await response.json());
}
const idsIn = ({ requests }: Awaited<ReturnType<typeof list>>) => requests.map(({ id }) => id);

describe('GET /v1/requests', () => {
  it('has those of the client, the newest first, each once, and nobody else’s', async () => {
    const w = world();
    const ids = await ordered(w, ['PO-1', 'PO-2', 'PO-3']);
    const page = await list(w);
    expect(idsIn(page)).toEqual(ids.toReversed());
    expect(page.nextCursor).toBeUndefined();
    expect(page.requests[0]).toMatchObject({
      reference: 'PO-3',
      type: 'chip-order',
      status: 'no-license-required',
      submittedAt: minute(2),
      links: { self: `${PUBLIC_URL}/v1/requests/${ids[2]}` },
    });
    expect(await list(w, '', OTHER_KEY)).toEqual({ requests: [] });
  });

  it('goes on from page to page, whatever comes in meanwhile', async () => {
    const w = world();
    const ids = await ordered(
      w,
      Array.from({ length: 20 }, (_, n) => `PO-${n}`),
    );
    const seen: string[] = [];
    let page = await list(w, '?limit=3');
    for (;;) {
      seen.push(...idsIn(page));
      if (!page.nextCursor) break;
      await ordered(w, ['PO-new']);
      page = await list(w, `?limit=3&cursor=${page.nextCursor}`);
    }
    expect(seen).toEqual(ids.toReversed());
  });

  it('is asked by reference, by status and by time', async () => {
    const w = world();
    const ids = await ordered(w, ['PO-1', 'PO-2', 'PO-1', 'PO-3']);
    await call(w, `POST /v1/requests/${ids[3]}/withdraw`);
    expect(idsIn(await list(w, '?reference=PO-1'))).toEqual([ids[2], ids[0]]);
    expect(idsIn(await list(w, '?reference=PO-9'))).toEqual([]);
    expect(idsIn(await list(w, '?status=withdrawn'))).toEqual([ids[3]]);
    const times = `?submittedFrom=${minute(1)}&submittedBefore=${minute(3)}`;
    expect(idsIn(await list(w, times))).toEqual([ids[2], ids[1]]);
    expect(idsIn(await list(w, '?submittedFrom=2026-03-05'))).toEqual([]);
    expect(idsIn(await list(w, '?submittedBefore=2026-03-04'))).toEqual([]);
  });

  it('tells two of one reference', async () => {
    const w = world();
    const ids = await ordered(w, ['PO 1/ä', 'PO-2', 'PO 1/ä']);
    const { requests } = await list(w);
    expect(requests.map(({ sameReference }) => sameReference)).toEqual([
      [ids[0]],
      undefined,
      [ids[2]],
    ]);
    const link = requests[0]!.links.sameReference.slice(PUBLIC_URL.length);
    expect(idsIn(await list(w, link.slice('/v1/requests'.length)))).toEqual([ids[2], ids[0]]);
  });

  it('has all of a reference, however it is written, before anything of them is decided or told', async () => {
    const w = world();
    w.machine.failure = new DependencyUnavailableError('down');
    const ids: string[] = [];
    for (const [n, reference] of ['PO-2026-7', 'po 2026–7', ' PO20267', 'PO-2026-8'].entries()) {
      w.state.now = new Date(minute(n));
      const filed = await call(w, 'POST /v1/requests', { body: { ...order(), reference } });
      ids.push(((await filed.json()) as { id: string }).id);
    }
    await call(w, 'POST /v1/requests', { body: order(), key: OTHER_KEY });
    const all = await list(w, '?reference=po2026-7');
    expect(idsIn(all)).toEqual([ids[2], ids[1], ids[0]]);
    expect(all.requests[0]).toMatchObject({ status: 'received' });
    expect(all.requests[0]?.sameReference?.toSorted()).toEqual([ids[0], ids[1]].toSorted());
    const read = await call(w, `GET /v1/requests/${ids[0]}`);
    const { sameReference } = (await read.json()) as { sameReference: string[] };
    expect(sameReference.toSorted()).toEqual([ids[1], ids[2]].toSorted());
    const alone = await call(w, `GET /v1/requests/${ids[3]}`);
    expect(await alone.json()).not.toHaveProperty('sameReference');
  });

  it('goes from page to page through those of a reference, also past the first two hundred', async () => {
    const w = world();
    const ids: string[] = [];
    for (let n = 0; n < 230; n++) {
      const filed = await call(w, 'POST /v1/requests', { body: { ...order(), reference: 'PO-1' } });
      ids.push(((await filed.json()) as { id: string }).id);
    }
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await list(w, `?reference=PO-1&limit=70${cursor}`);
      seen.push(...idsIn(page));
      if (!page.nextCursor) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  it('finds what was stored before references led to it by the feed, behind the others', async () => {
    const w = world();
    const old = await ordered(w, ['PO-1', 'PO-1', 'PO-2']);
    for (const id of old) w.state.before.add(id);
    const [added = ''] = await ordered(w, ['po 1']);
    expect(idsIn(await list(w, '?reference=PO-1'))).toEqual([added, old[1], old[0]]);
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await list(w, `?reference=PO-1&limit=1${cursor}`);
      seen.push(...idsIn(page));
      if (!page.nextCursor) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual([added, old[1], old[0]]);
  });

  it('finds it also behind a request that an amendment has led its reference to since', async () => {
    const w = world();
    const ids = await ordered(
      w,
      Array.from({ length: 20 }, () => 'PO-1'),
    );
    const parts = Map.groupBy(ids, (id) => feedPartOf('supplier', id));
    const [first = '', second = ''] = [...parts.values()].find(({ length }) => length > 1) ?? [];
    w.state.before.add(second);
    w.cases.files.set(first, { ...w.cases.files.get(first)!, revision: 2 });
    expect(idsIn(await list(w, '?reference=PO-1')).toSorted()).toEqual(ids.toSorted());
  });

  it('takes no cursor of a reference for another client', async () => {
    const w = world();
    await ordered(w, ['PO-1', 'PO-1']);
    const { nextCursor } = await list(w, '?reference=PO-1&limit=1');
    for (const sent of [{ key: OTHER_KEY }, {}]) {
      const query = sent.key ? `?reference=PO-1&cursor=${nextCursor}` : `?cursor=${nextCursor}`;
      expect((await call(w, `GET /v1/requests${query}`, sent)).status).toBe(400);
    }
  });

  it.each([
    '?status=pending',
    '?limit=0',
    '?limit=101',
    '?cursor=!',
    '?submittedFrom=soon',
    '?reference=',
    '?limit=1&limit=2',
  ])('%s cannot be asked', async (query) => {
    const response = await call(world(), `GET /v1/requests${query}`);
    expect(response.status).toBe(400);
  });

  it('takes no cursor of another client, nor of its events', async () => {
    const w = world();
    await ordered(w, ['PO-1', 'PO-2']);
    const { nextCursor } = await list(w, '?limit=1');
    const events = await call(w, 'GET /v1/events');
    const { nextCursor: ofEvents } = (await events.json()) as { nextCursor: string };
    for (const [cursor, key] of [
      [nextCursor, OTHER_KEY],
      [ofEvents, undefined],
    ] as const) {
      const sent = key ? { key } : {};
      const response = await call(w, `GET /v1/requests?cursor=${cursor}`, sent);
      expect(response.status).toBe(400);
    }
  });
});

describe('Another method of its path', () => {
  it('is answered with all that there are', async () => {
    const response = await call(world(), 'DELETE /v1/requests');
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST']);
  });
});
