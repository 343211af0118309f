import { describe, expect, inject, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { chipOrder, modelWeights, newName, RACK } from './support/orders.ts';

const { api, decide } = clientOf(() => inject('target'));

interface Row {
  readonly row: string;
  readonly order: () => object;
  readonly status: string;
  readonly route: string;
  readonly http?: number;
}

const row = (row: string, [status, route]: [string, string], order: () => object): Row => ({
  row,
  status,
  route,
  order,
  http: ['under-review', 'on-hold'].includes(status) ? 202 : 200,
});

/** To Korea, by way of somebody in Hong Kong. */
function forwarded(): object {
  const order = chipOrder({ destination: 'KR' });
  const forwarder = { name: newName('Harbour Freight'), country: 'HK', headquarters: 'HK' };
  return {
    ...order,
    parties: { ...(order.parties as object), intermediateConsignees: [forwarder] },
  };
}

const NOT_CONTROLLED: [string, string] = ['no-license-required', 'not-controlled'];
const REFUSED: [string, string] = ['refused', 'country-of-concern'];

/** The precedence table of the design, row by row. */
const ROWS: readonly Row[] = [
  row('1: a name as good as one on the screening list', ['on-hold', 'screening'], () =>
    chipOrder({ destination: 'KR', name: 'NIMBRELLE  Compute-Trading F.Z.E.' }),
  ),
  row('1: an H20 for such a name', ['on-hold', 'screening'], () =>
    chipOrder({ destination: 'VN', name: 'Nimbrelle Compute Trading', part: 'h20' }),
  ),
  row('1b: an H20 is neither 3A090.a nor .b', NOT_CONTROLLED, () =>
    chipOrder({ destination: 'VN', part: 'h20', quantity: 1000 }),
  ),
  row('1b: published weights are not controlled', NOT_CONTROLLED, () =>
    modelWeights('BR', { published: true }),
  ),
  row('1b: weights of a small model are not controlled', NOT_CONTROLLED, () =>
    modelWeights('BR', { trainingOperations: 9e25 }),
  ),
  row('2: to China', REFUSED, () => chipOrder({ destination: 'CN', kind: 'university' })),
  row('2: to Hong Kong', REFUSED, () => chipOrder({ destination: 'HK', kind: 'university' })),
  row('2: to Macau', REFUSED, () => chipOrder({ destination: 'MO' })),
  row('2: to Singapore, ultimate parent in Shenzhen', REFUSED, () =>
    chipOrder({
      destination: 'SG',
      ultimateParent: { name: newName('Shenzhen Cloud'), headquarters: 'CN' },
    }),
  ),
  row('2: to Germany, headquartered in Russia', REFUSED, () =>
    chipOrder({ destination: 'DE', headquarters: 'RU' }),
  ),
  row(
    '2: to Korea, through a forwarder in Hong Kong',
    ['returned', 'country-of-concern'],
    forwarded,
  ),
  row('2: model weights to Iran', REFUSED, () => modelWeights('IR')),
  row('4: model weights to Japan', ['no-license-required', 'model-weights'], () =>
    modelWeights('JP'),
  ),
  row('4: model weights to Brazil', ['under-review', 'model-weights'], () => modelWeights('BR')),
  row('4: only 3A090.b, outside D:1, D:4 and D:5', NOT_CONTROLLED, () =>
    chipOrder({ destination: 'BR', part: 'mi210' }),
  ),
  row('4: only 3A090.b, to an ally', NOT_CONTROLLED, () =>
    chipOrder({ destination: 'DE', part: 'mi210' }),
  ),
  row('4: only 3A090.b, to D:4', ['no-license-required', 'aca'], () =>
    chipOrder({ destination: 'QA', part: 'mi210', quantity: 100_000 }),
  ),
  row('4: only 3A090.b, to China, without a notice', ['under-review', 'nac'], () =>
    chipOrder({ destination: 'CN', part: 'mi210' }),
  ),
  row('4: only 3A090.b, to China, long after the notice', ['no-license-required', 'nac'], () =>
    chipOrder({ destination: 'CN', part: 'mi210', with: { nacNotifiedOn: '2026-01-02' } }),
  ),
  row('2: to Ethiopia, which no list settles', ['under-review', 'country-of-concern'], () =>
    chipOrder({ destination: 'ET' }),
  ),
  row('2: to Kosovo, which has a row', ['licensed', 'country-allocation'], () =>
    chipOrder({ destination: 'XK', quantity: 64 }),
  ),
  row('5: Korea without limit', ['no-license-required', 'allied'], () =>
    chipOrder({ destination: 'KR', part: RACK.part, quantity: 10_000 }),
  ),
  row('5: Germany without limit', ['no-license-required', 'allied'], () =>
    chipOrder({ destination: 'DE', part: 'b300', quantity: 100_000 }),
  ),
  row('8: a Vietnamese university', ['no-license-required', 'small-order'], () =>
    chipOrder({ destination: 'VN', kind: 'university', quantity: 512 }),
  ),
  row('9: a Brazilian firm in Germany', ['licensed', 'presumed-approval'], () =>
    chipOrder({ destination: 'DE', headquarters: 'BR', part: RACK.part, quantity: 1000 }),
  ),
  row('10: a firm in Thailand', ['licensed', 'country-allocation'], () =>
    chipOrder({ destination: 'TH', quantity: 64 }),
  ),
  row('11: more than Panama was ever given', ['under-review', 'country-allocation'], () =>
    chipOrder({ destination: 'PA', part: RACK.part, quantity: 275 }),
  ),
  row('red flag: no purchase order', ['under-review', 'country-allocation'], () =>
    chipOrder({ destination: 'TH', quantity: 64, with: { purchaseOrder: undefined } }),
  ),
  row('red flag at an ally: end use unstated', ['under-review', 'allied'], () =>
    chipOrder({ destination: 'KR', with: { endUse: 'tbd' } }),
  ),
];

describe('An order that was returned for its forwarder', () => {
  it('can be filed again with another, and is decided as if it were the first', async () => {
    const { body } = await decide(forwarded());
    expect(body.status).toBe('returned');
    expect(body.decision.wouldChange.join(' ')).toContain('filed again');
    const path = `/v1/requests/${body.id}/amend`;
    const again = await api(path, { body: chipOrder({ destination: 'KR' }) });
    expect(again.body).toMatchObject({
      status: 'no-license-required',
      decision: { route: 'allied' },
    });
  });
});

describe('The first row of the precedence table that applies decides', () => {
  it.each(ROWS)('row $row: $status by $route', async ({ order, status, route, http }) => {
    const reply = await decide(order());
    expect(reply.body).toMatchObject({ status, decision: { route } });
    expect(reply.status).toBe(http);
  });

  it('decides an order of mixed items by its strictest, and counts 3A090.a items only', async () => {
    const items = [
      { part: 'h20', quantity: 1000 },
      { part: 'mi210', quantity: 10 },
      { part: 'h100-sxm', quantity: 1 },
    ];
    const { body } = await decide(chipOrder({ destination: 'TH', items }));
    expect(body).toMatchObject({ status: 'licensed', decision: { route: 'country-allocation' } });
    expect(body.decision.totalTpp).toBe(15_832);
  });

  it('holds what a red flag sends to people, so that nobody else takes it meanwhile', async () => {
    const order = chipOrder({ destination: 'TH', quantity: 1, with: { purchaseOrder: undefined } });
    const { body } = await decide(order);
    expect(body.decision.draws).toEqual([
      { account: 'country/TH/2025-2027', tpp: 15_832, state: 'held' },
    ]);
    expect(body.license).toBeNull();
  });

  it('sends a second small order of the same year that no longer fits to the country', async () => {
    const name = newName('Mekong University');
    const buyer = { destination: 'TH', kind: 'university', name };
    const first = await decide(chipOrder({ ...buyer, quantity: 1600 }));
    const second = await decide(chipOrder({ ...buyer, quantity: 100 }));
    const third = await decide(chipOrder({ ...buyer, quantity: 99 }));
    expect(first.body.decision.route).toBe('small-order');
    expect(second.body.decision.route).toBe('country-allocation');
    expect(third.body.decision.route).toBe('small-order');
  });

  it('knows one university under the ways its name is written', async () => {
    const [first, second] = await Promise.all(
      ['Hanoi Uni. of Science & Technology', 'HANOI UNI OF SCIENCE AND TECHNOLOGY'].map((name) =>
        decide(chipOrder({ destination: 'TH', kind: 'university', name, quantity: 1 })),
      ),
    );
    const accountOf = (reply: typeof first) => reply?.body.decision.draws[0].account;
    expect(accountOf(first)).toBe(accountOf(second));
    expect(accountOf(first)).toMatch(/^small-order\/.+\/\d{4}$/);
  });
});
