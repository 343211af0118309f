import { expect, inject, it } from 'vitest';
import type { ClientEvent, EventsPage } from '../../shared/contracts/client-event.ts';
import { gapsIn } from '../../shared/events/chain.ts';
import { clientOf } from './support/client.ts';
import { chipOrder } from './support/orders.ts';

const { api, decide, eventually, withdraw } = clientOf(() => inject('target'));

const ORDERS = 4;

/** Reads on from a cursor, as far as there is anything. */
async function readOn(from: string) {
  const events: ClientEvent[] = [];
  let cursor = from;
  for (;;) {
    const { status, body } = await api(`/v1/events?limit=50${cursor && `&after=${cursor}`}`);
    expect(status).toBe(200);
    const page = body as EventsPage;
    events.push(...page.events);
    cursor = page.nextCursor;
    if (!page.more) return { events, cursor };
  }
}

it('What happens to orders is read at /v1/events, of each in order and as one chain', async () => {
  const seen: ClientEvent[] = [];
  let { cursor } = await readOn('');
  const orders = await Promise.all(
    Array.from({ length: ORDERS }, () => decide(chipOrder({ destination: 'UY', quantity: 1 }))),
  );
  const ids: string[] = orders.map(({ body }) => body.id);
  for (const id of ids) expect((await withdraw(id)).status).toBe(200);
  const own = () => seen.filter(({ subject }) => ids.includes(subject));
  await eventually(
    async () => {
      const read = await readOn(cursor);
      seen.push(...read.events);
      cursor = read.cursor;
    },
    () => own().length >= 2 * ORDERS,
  );
  expect(gapsIn(seen)).toEqual([]);
  for (const [index, id] of ids.entries()) {
    const ofOrder = own().filter(({ subject }) => subject === id);
    expect(ofOrder.map(({ type }) => type)).toEqual(['request.decided', 'request.withdrawn']);
    const { status, reference, links } = orders[index]?.body ?? {};
    expect(ofOrder[0]?.data).toMatchObject({ status, request: { id, reference } });
    expect(links.license).toContain(ofOrder[0]?.data.links.license);
    const current = await api(ofOrder[0]?.data.links.self ?? '');
    expect(current.body).toMatchObject({ id, status: 'withdrawn' });
  }
});
