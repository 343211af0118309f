import { randomUUID } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { MAPPING } from '../../functions/api/openapi/intake-examples.ts';
import { clientOf } from './support/client.ts';
import { chipOrder, newName } from './support/orders.ts';

const { api, decide, eventually, withdraw } = clientOf(() => inject('target'));

const told = (type: string, data: object, more: object = {}) => ({
  specversion: '1.0',
  id: randomUUID(),
  source: '/sales',
  type,
  data,
  ...more,
});
const tell = (events: readonly object[]) =>
  api('/v1/intake', {
    body: events,
    headers: { 'content-type': 'application/cloudevents-batch+json' },
  });

/** What its order is not found for yet goes on by itself; who asks again hears of it sooner. */
const tellUntilDone = async (event: object) => {
  const { body } = await eventually(
    () => tell([event]),
    ({ body: { results } }) => results[0].state !== 'waiting',
  );
  return body.results[0];
};

describe('What an order system tells', () => {
  it('is done in the order of each order, once, whatever comes first and however often', async () => {
    const reference = newName('PO');
    const order = chipOrder({ destination: 'LK', quantity: 4, with: { reference } });
    const lines = [{ line: 1, quantity: 3 }];
    const events = [
      told('shipment.departed', { reference, number: 'S-1', lines }),
      told('order.placed', order),
      told('shipment.departed', { reference, number: 'S-2', lines }),
    ];
    const first = await tell(events);
    expect(first.status).toBe(207);
    const [early, placed] = first.body.results;
    expect([early.state, placed.state]).toEqual(['waiting', 'done']);
    // What the order's own decision has to come before waits for it, and tells when it is asked again.
    const settled = await eventually(
      () => tell(events),
      ({ body }) => body.results.every(({ state }: { state: string }) => state !== 'waiting'),
    );
    expect(settled.body.results).toMatchObject([
      { state: 'done', shipment: { number: 'S-1' } },
      placed,
      { state: 'parked', reason: { status: 409, left: [{ left: 1 }] } },
    ]);
    expect((await tell(events)).body).toEqual(settled.body);
  });

  it('finds an order that was filed by the API, and of two of one reference neither', async () => {
    const reference = newName('PO');
    const order = chipOrder({ destination: 'LK', quantity: 2, with: { reference } });
    const { body: first } = await decide(order);
    const lines = [{ line: 1, quantity: 1 }];
    const written = reference.toLowerCase().replaceAll('-', ' ');
    const shipped = told('shipment.departed', { reference: written, number: 'S-1', lines });
    const departed = await tellUntilDone(shipped);
    expect(departed).toMatchObject({ state: 'done', shipment: { number: 'S-1' } });
    const { body: second } = await decide(order);
    const cancelled = told('order.cancelled', { reference });
    const parked = await eventually(
      () => tell([cancelled]),
      ({ body: { results } }) => results[0].state === 'parked',
    );
    const [{ reason }] = parked.body.results;
    expect([first.id, second.id].every((one) => reason.detail.includes(one))).toBe(true);
    expect((await withdraw(second.id)).status).toBe(200);
    const one = told('order.cancelled', {}, { subject: first.id });
    expect((await tell([one])).body.results).toMatchObject([{ request: { id: first.id } }]);
  });

  it('in a shape of its own is parked, and replayed once a mapping reads it', async () => {
    const source = `/warehouse/${randomUUID()}`;
    const reference = newName('PO');
    await tell([told('order.placed', chipOrder({ quantity: 4, with: { reference } }))]);
    const boxes = [{ pos: '1', pcs: '2' }];
    const left = told(
      MAPPING.type,
      { order: { no: reference }, waybill: 'W-1', boxes },
      { source },
    );
    const { body: parked } = await api('/v1/intake', { body: left });
    expect(parked).toMatchObject({ state: 'parked', reason: { errors: [{ pointer: '/type' }] } });
    const name = `w-${randomUUID()}`;
    const samples = MAPPING.samples.map((one) => ({ ...one, event: { ...one.event, source } }));
    const body = { ...MAPPING, name, source, samples };
    expect((await api('/v1/intake/mappings', { body })).status).toBe(201);
    expect((await api(`/v1/intake/mappings/${name}/switch-on`, { body: {} })).status).toBe(200);
    const { body: listed } = await api('/v1/intake/parked?limit=100');
    expect(listed.events.map(({ id }: { id: string }) => id)).toContain(parked.id);
    const replayed = await api(`/v1/intake/parked/${parked.id}/replay`, { method: 'POST' });
    expect(replayed.body).toMatchObject({ state: 'done', shipment: { number: 'W-1' } });
  });

  it('and is to be done no more is dismissed, parked or waiting, and the order goes on without it', async () => {
    const reference = newName('PO');
    const lines = [{ line: 1, quantity: 1 }];
    const departed = (number: string) => told('shipment.departed', { reference, number, lines });
    const { body: first } = await tell([departed('S-1'), departed('S-2')]);
    const order = chipOrder({ quantity: 4, with: { reference } });
    const [early, next] = first.results;
    const dismiss = (id: string) =>
      api(`/v1/intake/parked/${id}/dismiss`, { body: { reason: 'The truck came back' } });
    expect((await dismiss(early.id)).body).toMatchObject({ state: 'dismissed', status: 200 });
    await tell([told('order.placed', order)]);
    const wrong = await api('/v1/intake', { body: told('order.changed', { reference }) });
    expect(wrong.body.state).toBe('parked');
    const dismissed = await dismiss(wrong.body.id);
    expect(dismissed.body.dismissed.reason).toBe('The truck came back');
    expect((await dismiss(wrong.body.id)).body).toEqual(dismissed.body);
    const replay = { method: 'POST' };
    expect((await api(`/v1/intake/parked/${early.id}/replay`, replay)).status).toBe(409);
    const standing = (id: string) => async () => (await api(`/v1/intake/events/${id}`)).body;
    const isDone = ({ state }: { state: string }) => state === 'done';
    expect(await eventually(standing(next.id), isDone)).toMatchObject({ state: 'done' });
    expect(await standing(early.id)()).toMatchObject({ state: 'dismissed' });
    const { body: listed } = await api('/v1/intake/parked?limit=100');
    const ids = listed.events.map(({ id }: { id: string }) => id);
    for (const { id } of [early, next, wrong.body]) expect(ids).not.toContain(id);
  });
});
