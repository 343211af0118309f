import { describe, expect, it } from 'vitest';
import { MAPPING } from '../../../functions/api/openapi/intake-examples.ts';
import { OTHER_KEY } from '../../support/front-door.ts';
import { event, type IntakeWorld, intakeWorld, placed } from './support.ts';

const left = (waybill: string, boxes: unknown = [{ pos: '1', pcs: '64' }], more: object = {}) =>
  event(MAPPING.type, { order: { no: 4711 }, waybill, boxes }, { source: MAPPING.source, ...more });

const put = (w: IntakeWorld, changes: object = {}) =>
  w.ask('POST /v1/intake/mappings', { body: { ...MAPPING, ...changes } });
const switchOn = (w: IntakeWorld, body: object = {}) =>
  w.ask('POST /v1/intake/mappings/warehouse/switch-on', { body });

describe('A mapping', () => {
  it('is a draft until it is switched on, and reads events of its source and type from then on', async () => {
    const w = intakeWorld();
    await w.tell(placed('4711'));
    expect((await put(w)).body).toMatchObject({
      name: 'warehouse',
      version: 1,
      state: 'draft',
      tried: [{ matches: true, errors: [] }],
    });
    const early = await w.tell(left('WB-1'));
    expect(early.body).toMatchObject({
      state: 'parked',
      reason: { errors: [{ pointer: '/type' }] },
    });
    expect((await switchOn(w)).body).toMatchObject({ state: 'on', version: 1 });
    expect((await w.tell(left('WB-2'))).body).toMatchObject({
      state: 'done',
      shipment: { number: 'WB-2' },
    });
    const replayed = await w.ask(`POST /v1/intake/parked/${early.body.id}/replay`);
    expect(replayed).toMatchObject({ status: 200, body: { shipment: { number: 'WB-1' } } });
  });

  it('that reads a sample otherwise than expected is not switched on, and says where', async () => {
    const w = intakeWorld();
    const [sample] = MAPPING.samples;
    const expected = { ...sample!.expected, number: 'WB-2' };
    const { body } = await put(w, { samples: [{ ...sample, expected }] });
    expect(body.tried).toMatchObject([
      {
        matches: false,
        got: { number: 'WB-1' },
        errors: [{ field: '/number', detail: 'is read as "WB-1", and must be "WB-2"' }],
      },
    ]);
    const { status, body: refused } = await switchOn(w);
    expect([status, refused.errors[0].pointer]).toEqual([422, '/samples/0']);
  });

  it('keeps every version, and may go back to one', async () => {
    const w = intakeWorld();
    await put(w);
    await put(w);
    await switchOn(w, { version: 2 });
    await switchOn(w, { version: 1 });
    const states = [1, 2].map(async (version) => {
      const { body } = await w.ask(`GET /v1/intake/mappings/warehouse?version=${version}`);
      return body.state;
    });
    expect(await Promise.all(states)).toEqual(['on', 'off']);
    expect((await w.ask('GET /v1/intake/mappings')).body).toEqual({
      mappings: [{ name: 'warehouse', versions: 2, on: 1 }],
    });
  });

  it('reads nothing once it is switched off', async () => {
    const w = intakeWorld();
    await put(w);
    await switchOn(w);
    const off = await w.ask('POST /v1/intake/mappings/warehouse/switch-off');
    expect(off.body.state).toBe('off');
    expect((await w.tell(left('WB-1'))).body.state).toBe('parked');
  });

  it('is tried with an event, and nothing is done by it', async () => {
    const w = intakeWorld();
    await put(w);
    const { body } = await w.ask('POST /v1/intake/mappings/warehouse/try', {
      body: { event: left('WB-1', [{ pos: 'one', pcs: 3 }]) },
    });
    expect(body.tried).toEqual([
      {
        matches: false,
        got: { reference: '4711', number: 'WB-1', lines: [{ quantity: 3 }] },
        errors: [
          {
            pointer: '/data/boxes/0/pos',
            detail: 'must be a whole number, with digits alone',
            field: '/lines/0/line',
          },
        ],
      },
    ]);
    expect(w.licenses.ran).toEqual([]);
  });

  it('of one client reads nothing of another, who does not see it', async () => {
    const w = intakeWorld();
    await put(w);
    await switchOn(w);
    expect((await w.tell(left('WB-1'), { key: OTHER_KEY })).body.state).toBe('parked');
    const { status } = await w.ask('GET /v1/intake/mappings/warehouse', { key: OTHER_KEY });
    expect(status).toBe(404);
  });

  it.each([
    [{ name: 'Two Words' }, '/name'],
    [{ means: 'order.eaten' }, '/means'],
    [{ samples: [] }, '/samples'],
    [{ pairs: [{ from: 'data', to: '/number' }] }, '/pairs/0'],
    [{ pairs: [{ from: '/data', to: '/__proto__/x' }] }, '/pairs/0'],
  ])('%o is refused', async (changes, pointer) => {
    const { status, body } = await put(intakeWorld(), changes);
    expect(status).toBe(422);
    expect(body.errors[0].pointer).toContain(pointer);
  });

  it('reads one source and type in all its versions', async () => {
    const w = intakeWorld();
    await put(w);
    expect((await put(w, { source: '/other' })).status).toBe(422);
  });
});

describe('What is parked', () => {
  it('is listed with the reason, the pointer and what is to stand there, page by page', async () => {
    const w = intakeWorld();
    await put(w);
    await switchOn(w);
    await w.tell(left('WB-1', 'none'));
    w.state.now = new Date(w.state.now.getTime() + 1000);
    await w.tell(left('WB-2', [{ pos: 1, pcs: 0 }]));
    const first = await w.ask('GET /v1/intake/parked?limit=1');
    expect(first.body.events).toMatchObject([
      {
        state: 'parked',
        sent: { data: { waybill: 'WB-1' } },
        reason: { errors: [{ pointer: '/data/boxes', detail: 'must be a list of at most 100' }] },
      },
    ]);
    const next = await w.ask(`GET /v1/intake/parked?limit=1&cursor=${first.body.nextCursor}`);
    expect(next.body.events).toMatchObject([
      {
        sent: { data: { waybill: 'WB-2' } },
        reason: {
          errors: [
            {
              pointer: '/data/boxes/0/pcs',
              field: '/lines/0/quantity',
              detail: 'must be at least 1',
            },
          ],
        },
      },
    ]);
    expect(next.body.nextCursor).toBeUndefined();
    const others = await w.ask('GET /v1/intake/parked', { key: OTHER_KEY });
    expect(others.body.events).toEqual([]);
  });

  it('is replayed as a whole once it is mended, and each of it once', async () => {
    const w = intakeWorld();
    await w.tell(placed('4711'));
    await w.batch([left('WB-1'), left('WB-2')]);
    await put(w);
    await switchOn(w);
    const { body } = await w.ask('POST /v1/intake/parked/replay');
    expect(body.results).toMatchObject([
      { index: 0, state: 'done' },
      { index: 1, state: 'done' },
    ]);
    const again = await w.ask('POST /v1/intake/parked/replay');
    expect(again.body).toEqual({ results: [] });
    expect(w.licenses.ran).toHaveLength(4);
  });

  it('of another client is not found', async () => {
    const w = intakeWorld();
    const { body } = await w.tell(left('WB-1'));
    for (const route of [
      `GET /v1/intake/events/${body.id}`,
      `POST /v1/intake/parked/${body.id}/replay`,
    ])
      expect((await w.ask(route, { key: OTHER_KEY })).status).toBe(404);
  });

  it('and is older than a change that was done since never undoes it', async () => {
    const w = intakeWorld();
    const { type, source } = { type: 'com.example.changed', source: '/sales/eu' };
    await w.tell(placed('PO-1'));
    const { data } = placed('PO-1');
    const old = await w.tell(event(type, data));
    w.state.now = new Date(w.state.now.getTime() + 1000);
    await w.tell(event('order.changed', data));
    const sample = { event: { ...event(type, { ref: 'PO-1' }) }, expected: { reference: 'PO-1' } };
    const mapping = {
      name: 'changes',
      source,
      type,
      means: 'order.cancelled',
      pairs: [{ from: '/data/reference', to: '/reference' }],
      samples: [{ ...sample, event: event(type, { reference: 'PO-1' }) }],
    };
    await w.ask('POST /v1/intake/mappings', { body: mapping });
    await w.ask('POST /v1/intake/mappings/changes/switch-on', { body: {} });
    const { body } = await w.ask(`POST /v1/intake/parked/${old.body.id}/replay`);
    expect(body.state).toBe('superseded');
  });
});
