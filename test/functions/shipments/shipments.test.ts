import { describe, expect, it } from 'vitest';
import { feedOn } from '../../../functions/adapters/feed/append.ts';
import {
  CORRECTION,
  DEPARTURE,
  IN_QUESTION,
  PLAN,
  TOTALS,
} from '../../../functions/api/openapi/license-examples.ts';
import { licenseView, shipmentHistory } from '../../../shared/contracts/license-view.ts';
import { DependencyUnavailableError } from '../../../shared/errors.ts';
import { order } from '../../support/example-order.ts';
import { call, NOW, OTHER_KEY, PUBLIC_URL, type Sent, world } from '../../support/front-door.ts';
import { clientEventNamed } from '../../support/memory-feed.ts';

/** A world in which an order was exempted, and the number that it ships under. */
async function exempted(changes: object = {}) {
  const w = world();
  const filed = await call(w, 'POST /v1/requests', { body: { ...order(), ...changes } });
  const { id: caseId, links } = (await filed.json()) as {
    id: string;
    links: { license: string };
  };
  const path = links.license.slice(PUBLIC_URL.length);
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the tests find out
  const ask = async (route: string, sent: Sent = {}): Promise<{ status: number; body: any }> => {
    const response = await call(w, route.replace('…', path), sent);
    return { status: response.status, body: await response.json() };
  };
  return { w, caseId, path, ask };
}
const lines = (quantity: number, line = 1) => [{ line, quantity }];
const HOLDER = 'holder=procurement@example.com';
const plan = (number: string, quantity: number) => ({ body: { number, lines: lines(quantity) } });

describe('GET /v1/licenses/{id}', () => {
  it('says what is licensed, planned, shipped and left of each line', async () => {
    const { ask, caseId } = await exempted();
    await ask('POST …/shipments', plan('S-1', 100));
    await ask('POST …/shipments/S-1/depart', { body: { lines: lines(60) } });
    await ask('POST …/shipments', plan('S-2', 12));
    const { status, body } = await ask('GET …');
    expect(status).toBe(200);
    expect(licenseView.parse(body)).toMatchObject({
      kind: 'exception',
      state: 'partly-used',
      route: 'small-order',
      request: { id: caseId, reference: 'PO-2025-0042' },
      lines: [
        {
          line: 1,
          part: 'h100-sxm',
          unit: 'piece',
          quantity: 512,
          shipped: 60,
          planned: 12,
          left: 440,
          tppPerUnit: 15_832,
        },
      ],
      tpp: 8_105_984,
      validity: { from: NOW.toISOString() },
      links: { request: `${PUBLIC_URL}/v1/requests/${caseId}` },
    });
  });

  it.each(['revoked', 'surrendered'] as const)(
    'holds nothing for plans any more, once it is %s',
    async (state) => {
      const { w, ask, caseId } = await exempted();
      await ask('POST …/shipments', plan('S-1', 100));
      w.licenses.change(caseId, { state, stateSince: NOW.toISOString() });
      expect((await ask('GET …/shipments/S-1')).body.state).toBe('void');
      const [line] = (await ask('GET …')).body.lines;
      expect(line).toMatchObject({ planned: 0, shipped: 0, left: 512 });
    },
  );

  it('is found however its number is written, and by nobody else', async () => {
    const { ask, path } = await exempted();
    const number = path.split('/').at(-1)!;
    const stray = ` ${number.toLowerCase().replaceAll('-', ' ')} `;
    expect((await ask(`GET /v1/licenses/${encodeURIComponent(stray)}`)).status).toBe(200);
    expect((await ask('GET …', { key: OTHER_KEY })).status).toBe(404);
    expect((await ask('GET /v1/licenses/CG-0000-0000-0000')).status).toBe(404);
  });
});

describe('GET /v1/licenses', () => {
  it.each([
    ['', 1],
    ['&state=issued', 1],
    ['&state=exhausted', 0],
    ['&kind=exception', 1],
    ['&kind=license', 0],
    ['&validOn=2026-03-04', 1],
    ['&validOn=2026-03-03', 0],
  ])('%s has as many as are so', async (query, found) => {
    const { ask } = await exempted();
    const { status, body } = await ask(`GET /v1/licenses?${HOLDER}${query}`);
    expect([status, body.licenses.length]).toEqual([200, found]);
  });

  it('goes on from page to page, and shows nobody those of others', async () => {
    const { w, ask } = await exempted();
    await call(w, 'POST /v1/requests', { body: order() });
    const { body } = await ask('GET /v1/licenses?limit=1&holder=procurement@example.com');
    const next = await ask(`GET /v1/licenses?${HOLDER}&limit=1&cursor=${body.nextCursor}`);
    expect(next.body.nextCursor).toBeUndefined();
    expect(next.body.licenses[0].id).not.toBe(body.licenses[0].id);
    const others = await ask(`GET /v1/licenses?${HOLDER}`, { key: OTHER_KEY });
    expect(others.body).toEqual({ licenses: [] });
    const nobody = await ask('GET /v1/licenses?holder=nobody@example.com');
    expect(nobody.body).toEqual({ licenses: [] });
  });

  it.each([
    '?state=active',
    '?limit=0',
    '?limit=101',
    '?cursor=!',
    '?validOn=soon',
    '?kind=a&kind=b',
  ])('%s cannot be asked', async (query) => {
    const { ask } = await exempted();
    expect((await ask(`GET /v1/licenses?${HOLDER}${query}`)).status).toBe(400);
  });
});

describe('Licenses of a client, without a holder', () => {
  /** Two orders of different contacts, told in the feed. */
  async function two() {
    const first = await exempted();
    const contact = { name: 'Desk', email: 'desk@example.com', language: 'en' };
    const filed = await call(first.w, 'POST /v1/requests', { body: { ...order(), contact } });
    const { id } = (await filed.json()) as { id: string };
    const feed = feedOn({ pages: first.w.feedPages, clock: () => NOW });
    await feed.append('supplier', [
      clientEventNamed(first.caseId, 1),
      clientEventNamed(id, 1, { time: '2026-03-04T13:00:00.000Z' }),
    ]);
    return { ...first, ids: [id, first.caseId] };
  }

  it('are all of its own, page by page, the newest first, and nobody else’s', async () => {
    const { ask, ids } = await two();
    const first = await ask('GET /v1/licenses?limit=1');
    const next = await ask(`GET /v1/licenses?limit=1&cursor=${first.body.nextCursor}`);
    const seen = [...first.body.licenses, ...next.body.licenses];
    expect(seen.map(({ request }) => request.id)).toEqual(ids);
    expect(next.body.nextCursor).toBeUndefined();
    expect((await ask('GET /v1/licenses', { key: OTHER_KEY })).body).toEqual({ licenses: [] });
    expect((await ask('GET /v1/licenses?cursor=MQ')).status).toBe(400);
  });

  it('are looked through for what covers a shipment', async () => {
    const { ask } = await two();
    const { holder: _, ...asked } = IN_QUESTION;
    const { status, body } = await ask('POST /v1/licenses:determine', { body: asked });
    expect([status, body.covered, body.next.length]).toEqual([200, true, 1]);
  });
});

describe('A shipment by the API', () => {
  it('is created once, and answered as it stands from then on', async () => {
    const { w, path } = await exempted();
    const first = await call(w, `POST ${path}/shipments`, plan('S-1', 100));
    expect(first.status).toBe(201);
    expect(first.headers.get('Location')).toBe(`${PUBLIC_URL}${path}/shipments/S-1`);
    expect(await first.json()).toMatchObject({
      shipment: { number: 'S-1', state: 'planned', lines: lines(100) },
      left: [{ line: 1, unit: 'piece', left: 412, planned: 100, shipped: 0 }],
    });
    const again = await call(w, `POST ${path}/shipments`, plan('s 1', 100));
    expect(again.status).toBe(200);
    const other = await call(w, `POST ${path}/shipments`, plan('S-1', 99));
    expect(other.status).toBe(409);
  });

  it('of more than is left is a 409 that says what is left, and where', async () => {
    const { ask } = await exempted();
    await ask('POST …/shipments', plan('S-1', 500));
    const { status, body } = await ask('POST …/shipments', plan('S-2', 13));
    expect(status).toBe(409);
    expect(body).toMatchObject({
      type: '/problems/shipment-conflict',
      errors: [{ pointer: '/lines/0/quantity', detail: 'of line 1, 12 are left' }],
      left: [{ line: 1, unit: 'piece', left: 12, planned: 500, shipped: 0 }],
    });
  });

  it('departs, is void, is read and is listed', async () => {
    const { ask } = await exempted();
    await ask('POST …/shipments', plan('S-1', 5));
    await ask('POST …/shipments', plan('S-2', 6));
    expect((await ask('POST …/shipments/S-1/depart', { body: {} })).body).toMatchObject({
      shipment: { state: 'departed', departed: lines(5) },
    });
    expect((await ask('POST …/shipments/S-2/void')).body).toMatchObject({
      shipment: { state: 'void' },
    });
    expect((await ask('POST …/shipments/S-2/void')).status).toBe(200);
    const { body } = await ask('GET …/shipments/s1');
    expect(shipmentHistory.parse(body).entries.map(({ type }) => type)).toEqual(['plan', 'depart']);
    const page = await ask('GET …/shipments?limit=1');
    expect(page.body.shipments).toHaveLength(1);
    const next = await ask(`GET …/shipments?cursor=${page.body.nextCursor}`);
    expect(next.body.shipments).toMatchObject([{ number: 'S-2' }]);
  });

  it('is corrected and summed up by entries of their own', async () => {
    const { ask } = await exempted();
    await ask('POST …/shipments', { body: PLAN });
    await ask(`POST …/shipments/${PLAN.number}/depart`, { body: DEPARTURE });
    const corrected = await ask(`POST …/shipments/${PLAN.number}/corrections`, {
      body: CORRECTION,
    });
    expect(corrected.body).toMatchObject({ shipment: { departed: lines(56) } });
    const total = await ask('POST …/totals', { body: TOTALS });
    expect(total.body).toEqual({
      left: [{ line: 1, unit: 'piece', left: 392, planned: 0, shipped: 120 }],
    });
    expect((await ask('POST …/totals', { body: TOTALS })).status).toBe(200);
  });

  it('asks the law wherever it takes more, and never where it gives back', async () => {
    const { w, ask } = await exempted();
    await ask('POST …/shipments', plan('S-1', 5));
    await ask('POST …/shipments/S-1/depart', { body: {} });
    await ask('POST …/shipments/S-1/corrections', {
      body: { type: 'return', reference: 'r', lines: lines(1) },
    });
    await ask('POST …/totals', { body: TOTALS });
    await ask('POST …/shipments/S-1/void');
    expect(w.licenses.ran.map(({ command }) => command)).toEqual([
      'ship',
      'ship',
      'unship',
      'ship',
      'unship',
    ]);
  });

  it('does not leave where the law or an officer stands against it', async () => {
    const { w, ask, caseId } = await exempted();
    await ask('POST …/shipments', plan('S-1', 5));
    w.licenses.standsAgainst = true;
    const byLaw = await ask('POST …/shipments/S-1/depart', { body: {} });
    expect([byLaw.status, byLaw.body.detail]).toEqual([409, expect.stringContaining('law')]);
    w.licenses.standsAgainst = false;
    w.licenses.change(caseId, { state: 'suspended' });
    const suspended = await ask('POST …/shipments/S-1/depart', { body: {} });
    expect(suspended.status).toBe(409);
    expect((await ask('GET …')).body.state).toBe('suspended');
  });

  it.each([
    [{}, '/number'],
    [{ number: '#', lines: lines(1) }, '/number'],
    [{ number: ' - ', lines: lines(1) }, '/number'],
    [{ number: '\ufdfa'.repeat(60), lines: lines(1) }, '/number'],
    [{ number: 'S', lines: [] }, '/lines'],
    [{ number: 'S', lines: lines(0) }, '/lines/0/quantity'],
    [{ number: 'S', lines: lines(1.5) }, '/lines/0/quantity'],
    [{ number: 'S', lines: [...lines(1), ...lines(2)] }, '/lines'],
    [{ number: 'S', lines: lines(1, 2) }, '/lines/0/line'],
    [{ number: 'S', lines: [{ line: 1, quantity: 1, unit: 'copy' }] }, '/lines/0/unit'],
    [{ number: 'S', lines: lines(1), more: 1 }, '/more'],
  ])('%j points at what is wrong', async (body, pointer) => {
    const { ask } = await exempted();
    const refused = await ask('POST …/shipments', { body });
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0].pointer).toBe(pointer);
  });

  it('points at a notice that is still to be filed', async () => {
    const { ask } = await exempted();
    const notice = { reference: 'N-1', filedOn: '2999-01-01' };
    const body = { number: 'S-1', lines: lines(1), notice };
    const { status, body: refused } = await ask('POST …/shipments', { body });
    expect([status, refused.errors]).toEqual([
      422,
      [{ pointer: '/notice/filedOn', detail: 'must not be after today' }],
    ]);
  });

  it('that is not there is not found, and nobody else’s is', async () => {
    const { ask } = await exempted();
    await ask('POST …/shipments', plan('S-1', 5));
    expect((await ask('GET …/shipments/S-9')).status).toBe(404);
    expect((await ask('POST …/shipments/S-9/depart', { body: {} })).status).toBe(404);
    for (const route of ['GET …/shipments/S-1', 'GET …/shipments', 'POST …/shipments/S-1/void']) {
      expect((await ask(route, { key: OTHER_KEY })).status).toBe(404);
    }
  });
});

describe('POST /v1/shipments:batch', () => {
  it('answers one by one: done, known, refused', async () => {
    const { ask, path } = await exempted();
    const license = path.split('/').at(-1)!;
    const shipment = { license, do: 'plan', number: 'S-1', lines: lines(500) };
    const shipments = [
      shipment,
      shipment,
      { ...shipment, number: 'S-2' },
      { license, do: 'depart', number: 'S-1', notice: { reference: 'N-1', filedOn: '2026-03-04' } },
      { license: 'CG-0000-0000-0000', do: 'void', number: 'S-1' },
      { do: 'plan' },
      { license, do: 'plan' },
      'nothing',
    ];
    const { status, body } = await ask('POST /v1/shipments:batch', { body: { shipments } });
    expect(status).toBe(207);
    expect(body.results.map((one: { status: number }) => one.status)).toEqual([
      201, 208, 409, 200, 404, 422, 422, 422,
    ]);
    expect(body.results[2].problem.left).toMatchObject([{ line: 1, left: 12 }]);
    expect(body.results.map((one: { index: number }) => one.index)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it('goes on after one that could not be asked', async () => {
    const { w, ask, path } = await exempted();
    const license = path.split('/').at(-1)!;
    w.licenses.failure = new DependencyUnavailableError('gone');
    const shipments = [{ license, do: 'void', number: 'S-1' }];
    const { body } = await ask('POST /v1/shipments:batch', { body: { shipments } });
    expect(body.results).toMatchObject([{ status: 503 }]);
  });
});

describe('POST /v1/licenses:determine', () => {
  it('names what covers a shipment, what is left after it, and what comes next', async () => {
    const { w, ask } = await exempted();
    await call(w, 'POST /v1/requests', { body: order() });
    const { status, body } = await ask('POST /v1/licenses:determine', { body: IN_QUESTION });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      covered: true,
      by: { kind: 'exception', lines: lines(64), left: [{ line: 1, left: 448 }] },
      next: [{ lines: lines(64) }],
      short: [],
    });
    expect(body.by.license).not.toBe(body.next[0].license);
  });

  it('tells those that are for it and have too little left', async () => {
    const { ask } = await exempted();
    const items = [{ part: 'h100-sxm', quantity: 513 }];
    const { body } = await ask('POST /v1/licenses:determine', { body: { ...IN_QUESTION, items } });
    expect(body).toMatchObject({ covered: false, by: null, short: [{ left: [{ left: 512 }] }] });
    const elsewhere = { ...IN_QUESTION, destination: 'TH' };
    const none = await ask('POST /v1/licenses:determine', { body: elsewhere });
    expect(none.body).toEqual({ covered: false, by: null, next: [], short: [] });
  });

  it('takes an order too, and says what it would be answered', async () => {
    const { ask } = await exempted();
    const { body } = await ask('POST /v1/licenses:determine', { body: order() });
    expect(body).toMatchObject({
      covered: true,
      order: { status: 'no-license-required', route: 'small-order' },
    });
  });

  it('points at what is wrong', async () => {
    const { ask } = await exempted();
    const other = await ask('POST /v1/licenses:determine', { body: { type: 'license' } });
    expect(other.body.errors[0]).toEqual({
      pointer: '/type',
      detail: 'must be "chip-order" or "shipment"',
    });
    const wrong = await ask('POST /v1/licenses:determine', { body: { type: 'shipment' } });
    expect(wrong.status).toBe(422);
    const order = await ask('POST /v1/licenses:determine', { body: { type: 'chip-order' } });
    expect(order.status).toBe(422);
  });
});
