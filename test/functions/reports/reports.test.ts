import { describe, expect, it } from 'vitest';
import { feedOn } from '../../../functions/adapters/feed/append.ts';
import { FILED } from '../../../functions/api/openapi/report-paths.ts';
import { reportPage, reportView } from '../../../shared/contracts/report-view.ts';
import { order } from '../../support/example-order.ts';
import { call, NOW, OTHER_KEY, PUBLIC_URL, type Sent, world } from '../../support/front-door.ts';
import { clientEventNamed } from '../../support/memory-feed.ts';

const HOLDER = 'holder=procurement@example.com';
const lines = (quantity: number) => [{ line: 1, quantity }];

/** A world in which a small order was exempted, and what is asked of it. */
async function exempted() {
  const w = world();
  const filed = await call(w, 'POST /v1/requests', { body: order() });
  const { id: caseId, links } = (await filed.json()) as {
    id: string;
    links: { license: string };
  };
  const license = links.license.slice(PUBLIC_URL.length);
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the tests find out
  const ask = async (route: string, sent: Sent = {}): Promise<{ status: number; body: any }> => {
    const response = await call(w, route.replace('…', license), sent);
    return { status: response.status, body: await response.json() };
  };
  const ship = async (number: string, quantity: number, notice?: object) => {
    await ask('POST …/shipments', { body: { number, lines: lines(quantity) } });
    return ask(`POST …/shipments/${number}/depart`, { body: { ...(notice && { notice }) } });
  };
  const one = async (kind: string) => {
    const { body } = await ask(`GET /v1/reports?${HOLDER}&kind=${kind}`);
    return body.reports[0];
  };
  const file = (report: { links: { filings: string } }, body: unknown, sent: Sent = {}) =>
    ask(`POST ${report.links.filings.slice(PUBLIC_URL.length)}`, { body, ...sent });
  return { w, caseId, number: license.split('/').at(-1)!, ask, ship, one, file };
}

describe('GET /v1/reports', () => {
  it('has nothing before anything ships, and the copy of the certification from then on', async () => {
    const { ask, ship, number, caseId } = await exempted();
    expect((await ask(`GET /v1/reports?${HOLDER}`)).body).toEqual({ reports: [] });
    await ship('S-1', 100);
    const { status, body } = await ask(`GET /v1/reports?${HOLDER}`);
    expect(status).toBe(200);
    expect(reportPage.parse(body).reports).toMatchObject([
      {
        id: `certification-copy.${number}`,
        kind: 'certification-copy',
        state: 'due',
        opensOn: '2026-03-04',
        dueOn: '2026-04-03',
        clause: { citation: '15 CFR 740.29(g)(1)' },
        license: number,
        request: { id: caseId, reference: 'PO-2025-0042' },
        draft: {
          destination: 'VN',
          tpp: 1_583_200,
          lines: [{ line: 1, part: 'h100-sxm', quantity: 100, tpp: 1_583_200 }],
          firstDepartureOn: '2026-03-04',
        },
        gaps: [{ field: 'certification-signed-by' }, { field: 'certification-signed-on' }],
        filings: [],
        outdated: false,
      },
    ]);
  });

  it.each([
    ['&state=due', 1],
    ['&state=late', 0],
    ['&kind=certification-copy', 1],
    ['&kind=chip-accounting', 0],
    ['&dueBy=2026-04-03', 1],
    ['&dueBy=2026-04-02', 0],
  ])('%s has as many as are so', async (query, found) => {
    const { ask, ship } = await exempted();
    await ship('S-1', 100);
    const { status, body } = await ask(`GET /v1/reports?${HOLDER}${query}`);
    expect([status, body.reports.length]).toEqual([200, found]);
  });

  it.each(['?state=open', '?limit=0', '?cursor=!', '?dueBy=soon', '?kind=a&kind=b'])(
    '%s cannot be asked',
    async (query) => {
      const { ask } = await exempted();
      expect((await ask(`GET /v1/reports${query}`)).status).toBe(400);
    },
  );

  it('lists those of all contacts of the client, where none is named', async () => {
    const { ask, ship, w, caseId } = await exempted();
    await ship('S-1', 100);
    await feedOn({ pages: w.feedPages, clock: () => NOW }).append('supplier', [
      clientEventNamed(caseId, 1),
    ]);
    const { body } = await ask('GET /v1/reports');
    expect(body.reports).toMatchObject([{ kind: 'certification-copy', request: { id: caseId } }]);
    expect((await ask('GET /v1/reports', { key: OTHER_KEY })).body).toEqual({ reports: [] });
  });

  it('shows nobody those of others, nor under a key without the scope', async () => {
    const { ask, ship, one, w } = await exempted();
    await ship('S-1', 100);
    const { id } = await one('certification-copy');
    expect((await ask(`GET /v1/reports/${id}`, { key: OTHER_KEY })).status).toBe(404);
    expect((await ask(`GET /v1/reports?${HOLDER}`, { key: OTHER_KEY })).body.reports).toEqual([]);
    const long = 'x'.repeat(3000);
    for (const none of ['certification-copy.EX-1', `a.req-${long}`, `a.EX-${long}`, '%19', '.']) {
      expect((await ask(`GET /v1/reports/${none}`)).status).toBe(404);
    }
    for (const client of w.clients.values()) Object.assign(client.key, { scopes: ['orders:read'] });
    expect((await ask(`GET /v1/reports/${id}`)).status).toBe(403);
  });

  it('says in Korean what is asked in Korean', async () => {
    const { ask, ship } = await exempted();
    await ship('S-1', 100);
    const headers = { 'Accept-Language': 'ko' };
    const { body } = await ask(`GET /v1/reports?${HOLDER}`, { headers });
    expect(body.reports[0].title).toBe('최종수하인 서약서 사본');
  });
});

describe('A report that is filed', () => {
  it('is filed by the example of the document, once, and stays as it was', async () => {
    const { ship, one, file, ask } = await exempted();
    await ship('S-1', 100);
    const report = await one('certification-copy');
    const first = await file(report, FILED);
    expect(first.status).toBe(201);
    expect(reportView.parse(first.body)).toMatchObject({
      state: 'filed',
      filings: [{ ...FILED, through: 'api', draft: { tpp: 1_583_200 } }],
    });
    const again = await file(report, { ...FILED, reference: ' lpp 2026 0017 ' });
    expect([again.status, again.body.filings.length]).toEqual([200, 1]);
    await ship('S-2', 50);
    const { body } = await ask(`GET /v1/reports/${report.id}`);
    expect(body).toMatchObject({ state: 'filed', outdated: true, draft: { tpp: 2_374_800 } });
  });

  it('is corrected under another reference alone', async () => {
    const { ship, one, file } = await exempted();
    await ship('S-1', 100);
    const report = await one('certification-copy');
    await file(report, FILED);
    const changed = { ...FILED, by: { name: 'Somebody else' } };
    const refused = await file(report, changed);
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/report-conflict']);
    const corrected = await file(report, { ...changed, reference: 'LPP-2026-0018' });
    expect([corrected.status, corrected.body.filings.length]).toEqual([201, 2]);
  });

  it.each([
    [{ answers: {} }, ['/answers/certification-signed-by', '/answers/certification-signed-on']],
    [
      { answers: { ...FILED.answers, 'certification-signed-on': '2026-02-30' } },
      ['/answers/certification-signed-on'],
    ],
    [{ answers: { ...FILED.answers, price: '1' } }, ['/answers/price']],
    [{ filedOn: '2026-03-05' }, ['/filedOn']],
    [{ by: { name: '' } }, ['/by/name']],
    [{ signature: 'x' }, ['/signature']],
  ])('with %j is not', async (changes, pointers) => {
    const { ship, one, file } = await exempted();
    await ship('S-1', 100);
    const { status, body } = await file(await one('certification-copy'), { ...FILED, ...changes });
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
  });
});

describe('The notice before a large shipment', () => {
  const NOTICE = { ...FILED, answers: {} };

  it('is due as long as the plan holds, and lets it leave once it is filed', async () => {
    const { ask, one, file } = await exempted();
    await ask('POST …/shipments', { body: { number: 'S-1', lines: lines(203), holdDays: 10 } });
    const report = await one('shipment-notice');
    expect(report).toMatchObject({ state: 'due', dueOn: '2026-03-14', shipment: 'S-1', gaps: [] });
    expect((await ask('POST …/shipments/S-1/depart', { body: {} })).status).toBe(409);
    expect((await file(report, NOTICE)).status).toBe(201);
    const left = await ask('POST …/shipments/S-1/depart', { body: {} });
    expect(left.status).toBe(200);
    expect(left.body.shipment.notice).toEqual({
      reference: 'LPP-2026-0017',
      filedOn: '2026-03-04',
    });
    expect(await one('shipment-notice')).toMatchObject({ state: 'filed' });
  });

  it('is asked for no smaller shipment', async () => {
    const { ask, one } = await exempted();
    await ask('POST …/shipments', { body: { number: 'S-1', lines: lines(202) } });
    expect(await one('shipment-notice')).toBeUndefined();
  });
});
