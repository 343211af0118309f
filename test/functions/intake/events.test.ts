import { describe, expect, it } from 'vitest';
import { runDecide } from '../../../functions/adapters/filing/take-in.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { DependencyUnavailableError } from '../../../shared/errors.ts';
import { clientWith } from '../../support/api-clients.ts';
import { order } from '../../support/example-order.ts';
import { call, KEY, OTHER_KEY, PUBLIC_URL } from '../../support/front-door.ts';
import { cancelled, changed, departed, event, intakeWorld, placed } from './support.ts';

describe('An event', () => {
  it('that places an order is decided as the order by the API is, and says where', async () => {
    const { tell, cases } = intakeWorld();
    const { status, body } = await tell(placed('PO-1'));
    expect(status).toBe(200);
    const [[id, file] = []] = [...cases.files];
    expect(file).toMatchObject({ clientId: 'supplier', request: { reference: 'PO-1' } });
    expect(body).toMatchObject({
      state: 'done',
      status: 200,
      type: 'order.placed',
      request: { id, status: 'no-license-required' },
      links: { request: `${PUBLIC_URL}/v1/requests/${id}` },
    });
  });

  it('that is told again is answered as the first was, and places nothing', async () => {
    const w = intakeWorld();
    const one = placed('PO-1');
    const first = await w.tell(one);
    const again = await call(w, 'POST /v1/intake', { body: one });
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    expect(await again.json()).toEqual(first.body);
    expect(w.cases.files.size).toBe(1);
    expect(w.machine.runs).toHaveLength(1);
  });

  it('of another source, or of another client, is another event', async () => {
    const w = intakeWorld();
    const one = placed('PO-1');
    await w.tell(one);
    await w.tell({ ...one, source: '/sales/us', data: { ...order(), reference: 'PO-2' } });
    await w.tell(one, { key: OTHER_KEY });
    expect(w.cases.files.size).toBe(3);
  });

  it('with the id of another that says something else is a conflict', async () => {
    const { tell, cases } = intakeWorld();
    const one = placed('PO-1');
    await tell(one);
    const { status } = await tell({ ...one, data: { ...order(), reference: 'PO-9' } });
    expect(status).toBe(409);
    expect(cases.files.size).toBe(1);
  });

  it('changes, ships and cancels the order that it names', async () => {
    const { tell, machine, licenses } = intakeWorld();
    await tell(placed('PO-1'));
    await tell(changed('PO-1', 100));
    const shipped = await tell(departed('PO-1', 'S-1', 60));
    const gone = await tell(cancelled('PO-1'));
    expect(machine.runs.map(({ command }) => command)).toEqual(['decide', 'amend', 'withdraw']);
    expect(licenses.ran.map(({ act }) => act.do)).toEqual(['plan', 'depart']);
    expect(shipped.body).toMatchObject({ shipment: { number: 'S-1', state: 'departed' } });
    expect(gone.body).toMatchObject({ request: { status: 'withdrawn' } });
  });

  it('of a shipment that was planned by the API departs it', async () => {
    const w = intakeWorld();
    const { body } = await w.tell(placed('PO-1'));
    const request = await w.ask(`GET /v1/requests/${body.request.id}`);
    const path = request.body.links.license.slice(PUBLIC_URL.length);
    await w.ask(`POST ${path}/shipments`, {
      body: { number: 'S-1', lines: [{ line: 1, quantity: 100 }] },
    });
    const license = path.split('/').at(-1);
    const data = { license, number: 's 1', lines: [{ line: 1, quantity: 60 }] };
    const { body: shipped } = await w.tell(event('shipment.departed', data));
    expect(shipped).toMatchObject({ state: 'done', shipment: { license, number: 'S-1' } });
    expect(w.licenses.ran.map(({ act }) => act.do)).toEqual(['plan', 'depart']);
  });

  it('names an order that was filed otherwise by our own id', async () => {
    const w = intakeWorld();
    const filed = await w.ask('POST /v1/requests', { body: order() });
    const { body } = await w.tell(event('order.cancelled', {}, { subject: filed.body.id }));
    expect(body).toMatchObject({ state: 'done', request: { id: filed.body.id } });
    const other = await w.tell(event('order.cancelled', {}, { subject: filed.body.id }), {
      key: OTHER_KEY,
    });
    expect(other.body).toMatchObject({ state: 'parked', reason: { status: 404 } });
  });

  it.each([
    ['order.cancelled', { reference: ' po–2025 0042' }, 'withdraw'],
    ['order.changed', { ...order(), items: [{ part: 'h100-sxm', quantity: 8 }] }, 'amend'],
  ])('%s finds an order that the API filed by its reference', async (type, data, command) => {
    const w = intakeWorld();
    const filed = await w.ask('POST /v1/requests', { body: order() });
    const { body } = await w.tell(event(type, data));
    expect(body).toMatchObject({ state: 'done', request: { id: filed.body.id } });
    expect(w.machine.runs.map((run) => run.command)).toEqual(['decide', command]);
  });

  it('of a departure ships what the API filed, under the number of the client', async () => {
    const w = intakeWorld();
    await w.ask('POST /v1/requests', { body: order() });
    const { body } = await w.tell(departed(order().reference, 'S-1', 60));
    expect(body).toMatchObject({ state: 'done', shipment: { number: 'S-1', state: 'departed' } });
  });

  it('is parked where several orders of its reference stand, and names them', async () => {
    const w = intakeWorld();
    const filed = [];
    for (let n = 0; n < 2; n++)
      filed.push((await w.ask('POST /v1/requests', { body: order() })).body);
    const [first, second] = filed;
    const one = event('order.cancelled', { reference: order().reference });
    const { body } = await w.tell(one);
    expect(body).toMatchObject({ state: 'parked', reason: { type: '/problems/case-conflict' } });
    for (const { id } of filed) expect(body.reason.detail).toContain(id);
    expect(w.machine.runs).toHaveLength(2);
    await w.ask(`POST /v1/requests/${first.id}/withdraw`);
    const replayed = await w.ask(`POST /v1/intake/parked/${body.id}/replay`);
    expect(replayed.body).toMatchObject({ state: 'done', request: { id: second.id } });
  });

  it('places no order of a reference of which one stands that the API filed', async () => {
    const w = intakeWorld();
    const filed = await w.ask('POST /v1/requests', { body: order() });
    const { body } = await w.tell(placed(order().reference));
    expect(body).toMatchObject({ state: 'parked', reason: { status: 409 } });
    expect(body.reason.detail).toContain(filed.body.id);
    expect(w.cases.files.size).toBe(1);
  });

  it.each([
    ['placed', placed('PO-1')],
    ['parked', placed('PO-1', { type: 'order.lost' })],
  ])('that is told twice at once is done for one of them: %s', async (_, one) => {
    const w = intakeWorld();
    const headers = { 'Content-Type': 'application/cloudevents+json' };
    const told = await Promise.all(
      [1, 2].map(() => call(w, 'POST /v1/intake', { body: one, headers })),
    );
    const replayed = told.map((each) => each.headers.get('Idempotent-Replayed'));
    expect(replayed.sort()).toEqual([null, 'true'].sort());
  });

  it('that says something else under the id of one that comes at the same time is a conflict', async () => {
    const { tell } = intakeWorld();
    const one = placed('PO-1');
    const told = await Promise.all([tell(one), tell({ ...placed('PO-2'), id: one.id })]);
    expect(told.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('in binary mode has its attributes in headers', async () => {
    const { ask, cases } = intakeWorld();
    const { id, source, type, data } = placed('PO-1');
    const headers = {
      'ce-specversion': '1.0',
      'ce-id': id,
      'ce-source': encodeURIComponent(source),
      'ce-type': type,
    };
    const { status } = await ask('POST /v1/intake', { body: data, headers });
    expect([status, cases.files.size]).toEqual([200, 1]);
  });

  it('whose data are binary is read as the JSON that they are', async () => {
    const { tell, cases } = intakeWorld();
    const { data, ...rest } = placed('PO-1');
    const bytes = Buffer.from(JSON.stringify(data)).toString('base64');
    expect((await tell({ ...rest, data_base64: bytes })).body.state).toBe('done');
    expect(cases.files.size).toBe(1);
    const broken = await tell({ ...rest, id: 'b', data_base64: 'AAAA' });
    expect(broken.body.reason.errors).toEqual([
      { pointer: '/data_base64', detail: 'must be JSON' },
    ]);
  });

  it.each([
    ['/id', { id: undefined }],
    ['/source', { source: '' }],
    ['/specversion', { specversion: '0.3' }],
    ['/type', { type: 7 }],
    ['/time', { time: 'yesterday' }],
  ])('that is no CloudEvent for its %s is refused, and not kept', async (pointer, changes) => {
    const { tell, intake } = withStore();
    const { status, body } = await tell({ ...placed('PO-1'), ...changes });
    expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
    expect(intake.events.size).toBe(0);
  });

  it.each([
    ['orders:write', departed('PO-1', 'S-1', 1)],
    ['shipments:write', placed('PO-1')],
    ['orders:read', placed('PO-1')],
  ] as const)(
    'is not taken from a key with %s alone where it asks for another',
    async (scope, one) => {
      const { tell, clients, intake } = withStore();
      const client = clientWith(KEY, { id: 'supplier', name: 'Supplier' });
      clients.set(sha256(KEY), { ...client, key: { ...client.key, scopes: [scope] } });
      expect((await tell(one)).status).toBe(403);
      expect(intake.events.size).toBe(0);
    },
  );

  it('that could not be carried out is kept, and goes on when it is told again', async () => {
    const { tell, machine } = intakeWorld();
    await tell(placed('PO-1'));
    machine.failure = new DependencyUnavailableError('down');
    const one = changed('PO-1', 8);
    const kept = await tell(one);
    expect(kept).toMatchObject({ status: 202, body: { state: 'waiting' } });
    machine.failure = undefined;
    expect((await tell(one)).body).toMatchObject({ state: 'done' });
  });
});

describe('What is told of an order that is not decided yet', () => {
  const down = new DependencyUnavailableError('down');

  it('waits with the order, and comes after it', async () => {
    const { tell, machine } = intakeWorld();
    machine.failure = down;
    const [order, shipment] = [placed('PO-1'), departed('PO-1', 'S-1', 1)];
    const told = [await tell(order), await tell(shipment)];
    expect(told).toMatchObject([{ body: { state: 'waiting' } }, { body: { state: 'waiting' } }]);
    machine.failure = undefined;
    expect((await tell(shipment)).body).toMatchObject({
      state: 'done',
      shipment: { number: 'S-1' },
    });
    const request = { status: 'no-license-required' };
    expect((await tell(order)).body).toMatchObject({ state: 'done', request });
  });

  it.each([
    ['ships it', 'shipment.departed', { number: 'S-1', lines: [{ line: 1, quantity: 1 }] }],
    ['gives it up', 'order.cancelled', {}],
  ])('waits until an order that was filed otherwise is decided: %s', async (_, type, data) => {
    const { tell, ask, machine, deps } = intakeWorld();
    machine.failure = down;
    const { id } = (await ask('POST /v1/requests', { body: order() })).body;
    const one = event(type, data, { subject: id });
    expect((await tell(one)).body.state).toBe('waiting');
    machine.failure = undefined;
    expect((await tell(one)).body.state).toBe('waiting');
    await runDecide(deps, (await deps.cases.find(id))!);
    expect((await tell(one)).body.state).toBe('done');
  });
});

it('A shipment whose plan is not read right after it was made departs when it is told again', async () => {
  const { tell, licenses } = intakeWorld();
  await tell(placed('PO-1'));
  const ship = licenses.ship.bind(licenses);
  const unknown = { do: 'depart', number: 'S-2' } as const;
  const one = departed('PO-1', 'S-1', 1);
  licenses.ship = async (input) =>
    ship(input.act.do === 'plan' ? input : { ...input, act: unknown });
  expect((await tell(one)).body.state).toBe('waiting');
  licenses.ship = ship;
  expect((await tell(one)).body).toMatchObject({ state: 'done', shipment: { state: 'departed' } });
});

it.each([
  ['changed', changed('PO-1', 100)],
  ['given up', cancelled('PO-1')],
])('An order that is %s by its reference is read once', async (_, one) => {
  const { tell, deps } = intakeWorld();
  await tell(placed('PO-1'));
  const read: string[] = [];
  const find = deps.cases.find.bind(deps.cases);
  deps.cases.find = (id) => {
    read.push(id);
    return find(id);
  };
  expect((await tell(one)).body.state).toBe('done');
  expect(read).toHaveLength(1);
});

/** With what was kept of events beside it. */
function withStore() {
  const w = intakeWorld();
  const intake = w.deps.intake as typeof w.deps.intake & { events: Map<string, unknown> };
  return { ...w, intake };
}

describe('Events of one order', () => {
  it('that come before it is placed wait, and go on by themselves in their order', async () => {
    const { tell, machine, ask } = intakeWorld();
    const early = await tell(changed('PO-1', 100));
    const later = await tell(cancelled('PO-1'));
    expect([early, later]).toMatchObject([
      { status: 202, body: { state: 'waiting' } },
      { status: 202, body: { state: 'waiting' } },
    ]);
    expect((await ask('GET /v1/intake/parked')).body.events).toHaveLength(2);
    await tell(placed('PO-1'));
    expect(machine.runs.map(({ command }) => command)).toEqual(['decide', 'amend', 'withdraw']);
    expect((await ask('GET /v1/intake/parked')).body.events).toEqual([]);
    const { body } = await ask(`GET /v1/intake/events/${early.body.id}`);
    expect(body).toMatchObject({ state: 'done', sent: { type: 'order.changed' } });
  });

  it('never undo a newer change by an older one', async () => {
    const { tell, machine } = intakeWorld();
    await tell(placed('PO-1'));
    await tell(changed('PO-1', 200, { time: '2026-03-04T10:00:00+01:00' }));
    const late = await tell(changed('PO-1', 100, { time: '2026-03-04T08:59:00Z' }));
    expect(late).toMatchObject({ status: 200, body: { state: 'superseded' } });
    expect(machine.runs).toHaveLength(2);
  });

  it('place it once: a second order of the same reference is parked while the first stands', async () => {
    const { tell, cases } = intakeWorld();
    await tell(placed('PO-1'));
    const second = await tell(placed('PO-1'));
    expect(second.body).toMatchObject({ state: 'parked', reason: { status: 409 } });
    expect(cases.files.size).toBe(1);
    await tell(cancelled('PO-1'));
    const third = await tell(placed('PO-1'));
    expect(third.body.state).toBe('done');
    expect(cases.files.size).toBe(2);
  });

  it('that are refused are parked with what the API would have answered', async () => {
    const { tell } = intakeWorld();
    await tell(placed('PO-1'));
    const { status, body } = await tell(departed('PO-1', 'S-1', 513));
    expect(status).toBe(202);
    expect(body).toMatchObject({
      state: 'parked',
      reason: {
        type: '/problems/shipment-conflict',
        errors: [{ pointer: '/data/lines/0/quantity', detail: 'of line 1, 512 are left' }],
        left: [{ line: 1, left: 512 }],
      },
    });
  });
});

describe('A batch', () => {
  it('is answered event by event, in the order sent', async () => {
    const { batch } = intakeWorld();
    const { status, body } = await batch([
      placed('PO-1'),
      {},
      event('order.placed', {}),
      departed('PO-1', 'S-1', 5),
      placed('PO-2'),
    ]);
    expect(status).toBe(207);
    expect(body.results.map((one: { index: number }) => one.index)).toEqual([0, 1, 2, 3, 4]);
    expect(body.results).toMatchObject([
      { status: 200, state: 'done' },
      { status: 422, problem: { title: 'Some fields cannot be worked with' } },
      { status: 202, state: 'parked' },
      { status: 200, shipment: { number: 'S-1' } },
      { status: 200, request: { status: 'no-license-required' } },
    ]);
  });

  it('repeated as a whole changes nothing', async () => {
    const { batch, machine, licenses, cases } = intakeWorld();
    const events = [placed('PO-1'), departed('PO-1', 'S-1', 5), changed('PO-2', 3), placed('PO-2')];
    const first = await batch(events);
    const ran = [machine.runs.length, licenses.ran.length, cases.files.size];
    const again = await batch(events);
    expect([machine.runs.length, licenses.ran.length, cases.files.size]).toEqual(ran);
    const repeated = first.body.results.map((one: object) => ({ ...one, replayed: true }));
    expect(again.body.results.toSpliced(2, 1)).toEqual(repeated.toSpliced(2, 1));
    expect(again.body.results[2].state).toBe('done');
  });

  it.each([[[]], [Array.from({ length: 101 }, () => ({}))], [{}]])(
    'of none or of too many is refused whole',
    async (sent) => {
      expect((await intakeWorld().batch(sent as unknown[])).status).toBe(422);
    },
  );
});
