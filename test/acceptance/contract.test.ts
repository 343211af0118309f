import { describe, expect, inject, it } from 'vitest';
import { pinOf } from '../../shared/digests/policy-digest.ts';
import { policyInForce } from '../../shared/rules/index.ts';
import { clientOf } from './support/client.ts';
import { chipOrder, H100_TPP, newName } from './support/orders.ts';

const { api, decide, operator, quota, withdraw } = clientOf(() => inject('target'));
const keys = (value: object) => Object.keys(value).sort();

describe('The answer to a request', () => {
  it('has the shape of the contract, to the letter', async () => {
    const order = chipOrder({ destination: 'TH', kind: 'university', quantity: 512 });
    const { status, headers, body } = await decide(order);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(keys(body)).toEqual(
      ['decision', 'id', 'license', 'links', 'reference', 'status', 'submittedAt'].sort(),
    );
    expect(body).toMatchObject({
      reference: order.reference,
      status: 'no-license-required',
      decision: {
        route: 'small-order',
        policy: pinOf(policyInForce(body.submittedAt)),
        totalTpp: 512 * H100_TPP,
        h100Equivalents: 512.2,
      },
      license: null,
    });
    expect(body.decision.policy.digest).toMatch(/^sha256-[A-Za-z0-9_-]{43}$/);
    expect(body.decision.draws).toEqual([
      {
        account: expect.stringMatching(/^small-order\/[^/]+\/\d{4}$/),
        tpp: 512 * H100_TPP,
        state: 'posted',
      },
    ]);
    expect(body.decision.conditions.length).toBeGreaterThan(0);
    expect(body.decision.wouldChange).toBeInstanceOf(Array);
    expect(new Date(body.submittedAt).toISOString()).toBe(body.submittedAt);
  });

  it('explains itself: every finding says the rule, what was found, and the clause', async () => {
    const { body } = await decide(chipOrder({ destination: 'TH' }));
    expect(body.decision.findings.length).toBeGreaterThan(5);
    for (const finding of body.decision.findings) {
      expect(finding).toMatchObject({
        rule: expect.stringMatching(/^[a-z0-9-]+$/),
        requirement: expect.stringMatching(/\S/),
        answer: expect.stringMatching(/^(met|not-met|not-applicable|unknown)$/),
        because: expect.stringMatching(/\S/),
        citation: expect.stringMatching(/\S/),
      });
    }
  });

  it('carries a license, valid one year, when a license is what it gives', async () => {
    const { body } = await decide(chipOrder({ destination: 'TH', quantity: 2 }));
    expect(body.status).toBe('licensed');
    expect(body.license).toMatchObject({ tpp: 2 * H100_TPP, shippedTpp: 0, state: 'active' });
    const { issuedAt, expiresAt } = body.license;
    expect(new Date(expiresAt).getUTCFullYear() - new Date(issuedAt).getUTCFullYear()).toBe(1);
  });

  it('links to itself, where it is found again unchanged', async () => {
    const { body } = await decide(chipOrder({ destination: 'TH' }));
    const again = await api(body.links.self);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(body);
    expect(await api(`/v1/requests/${body.id}`)).toMatchObject({ status: 200, body });
  });

  it('says what would change it, counted in the units of the order', async () => {
    const order = chipOrder({ destination: 'TH', kind: 'university', quantity: 1700 });
    const { body } = await decide(order);
    expect(body.decision.route).toBe('country-allocation');
    expect(body.decision.wouldChange.join('\n')).toMatch(/\b1 fewer\b.*H100/);
  });
});

describe('A batch', () => {
  it('answers for each request by itself, in the order sent', async () => {
    const requests = [
      chipOrder({ destination: 'KR' }),
      chipOrder({ with: { destination: 'XX' } }),
      chipOrder({ destination: 'CN' }),
    ];
    const { status, body } = await api('/v1/requests:batch', { body: { requests } });
    expect(status).toBe(207);
    expect(body.results).toMatchObject([
      { index: 0, status: 200, answer: { status: 'no-license-required' } },
      { index: 1, status: 422, problem: { errors: [{ pointer: '/destination' }] } },
      { index: 2, status: 200, answer: { status: 'refused' } },
    ]);
  });
});

describe('A pre-check', () => {
  it('gives the answer of the request, and leaves no trace', async () => {
    const order = chipOrder({ destination: 'CH', quantity: 10 });
    const account = 'country/CH/2025-2027';
    const before = await quota(account);
    const check = await api('/v1/pre-checks', { body: order });
    expect(check.status).toBe(200);
    expect(await quota(account)).toEqual(before);
    expect(Object.keys(check.body).filter((name) => /^(id|license|links)$/.test(name))).toEqual([]);

    const { body } = await decide(order);
    const timeless = ({ findings, conditions, ...decision }: Record<string, unknown>) => ({
      findings,
      conditions,
      route: decision.route,
      policy: decision.policy,
      totalTpp: decision.totalTpp,
    });
    expect(timeless(check.body.decision)).toEqual(timeless(body.decision));
    expect(check.body.status).toBe(body.status);
  });

  it('leaves room that it looked at to others', async () => {
    const name = newName('Lakeside University');
    const order = chipOrder({ destination: 'CH', kind: 'university', name, quantity: 1699 });
    for (let i = 0; i < 3; i++) await api('/v1/pre-checks', { body: order });
    expect((await decide(order)).body.decision.route).toBe('small-order');
  });
});

describe('A withdrawal', () => {
  it('gives back what was posted', async () => {
    const account = 'country/CO/2025-2027';
    const before = await quota(account);
    const { body } = await decide(chipOrder({ destination: 'CO', quantity: 7 }));
    expect((await quota(account)).postedTpp).toBe(before.postedTpp + 7 * H100_TPP);

    const reply = await withdraw(body.id);
    expect(reply).toMatchObject({ status: 200, body: { id: body.id, status: 'withdrawn' } });
    expect(reply.body.decision.draws).toEqual([{ account, tpp: 7 * H100_TPP, state: 'released' }]);
    expect(await quota(account)).toEqual(before);
  });

  it('gives back what was held', async () => {
    const account = 'country/CR/2025-2027';
    const order = chipOrder({ destination: 'CR', quantity: 7, with: { purchaseOrder: undefined } });
    const before = await quota(account);
    const { body } = await decide(order);
    expect((await quota(account)).heldTpp).toBe(before.heldTpp + 7 * H100_TPP);
    expect((await withdraw(body.id)).body.status).toBe('withdrawn');
    expect(await quota(account)).toEqual(before);
  });

  it('may be repeated, and gives back once', async () => {
    const account = 'country/EC/2025-2027';
    const before = await quota(account);
    const { body } = await decide(chipOrder({ destination: 'EC', quantity: 7 }));
    const replies = await Promise.all([1, 2, 3].map(() => withdraw(body.id)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await quota(account)).toEqual(before);
  });

  it('of a refused request is a conflict, and of an unknown one not found', async () => {
    const { body } = await decide(chipOrder({ destination: 'CN' }));
    expect((await withdraw(body.id)).status).toBe(409);
    expect((await withdraw('no-such-request')).status).toBe(404);
  });
});

describe('Quotas', () => {
  it('tell the limit, what is held, posted and left, and who waits', async () => {
    const account = 'country/PE/2025-2027';
    await decide(chipOrder({ destination: 'PE', quantity: 3 }));
    const one = await quota(account);
    expect(keys(one)).toEqual(
      ['account', 'availableTpp', 'heldTpp', 'limitTpp', 'postedTpp', 'waiting'].sort(),
    );
    expect(one).toMatchObject({ account, limitTpp: 790_000_000, waiting: 0 });
    expect(one.availableTpp).toBe(one.limitTpp - one.heldTpp - one.postedTpp);
    expect(one.postedTpp).toBeGreaterThanOrEqual(3 * H100_TPP);
    const all = await api('/v1/quotas?limit=500');
    expect(all.status).toBe(200);
    expect(all.body.quotas).toContainEqual(expect.objectContaining({ account }));
  });

  it('of countries are told to suppliers in thousandths, never too low', async () => {
    const account = 'country/BO/2025-2027';
    await decide(chipOrder({ destination: 'BO', quantity: 3 }));
    const exactly = await quota(account);
    const { body: told } = await api(`/v1/quotas/${account}`);
    for (const tpp of [told.heldTpp, told.postedTpp, told.availableTpp]) {
      expect(tpp % 790_000).toBe(0);
    }
    expect(told.postedTpp).toBeGreaterThanOrEqual(exactly.postedTpp);
    expect(told.availableTpp).toBeLessThanOrEqual(exactly.availableTpp);
  });

  it('come in pages that lead on to the end, and none for a cursor that is none of ours', async () => {
    await decide(chipOrder({ destination: 'PY', quantity: 3 }));
    await decide(chipOrder({ destination: 'UY', quantity: 3 }));
    const seen: string[] = [];
    let query = '?limit=1';
    while (query) {
      const { body } = await api(`/v1/quotas${query}`);
      expect(body.quotas).toHaveLength(1);
      seen.push(body.quotas[0].account);
      query = body.nextCursor ? `?limit=1&cursor=${body.nextCursor}` : '';
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toEqual(expect.arrayContaining(['country/PY/2025-2027', 'country/UY/2025-2027']));
    const wrong = await api('/v1/quotas?cursor=nonsense');
    expect([wrong.status, wrong.body.type]).toEqual([400, '/problems/invalid-query']);
  });

  it('of a parent are its clients’ to see, and to another as if they were not', async () => {
    const { body } = await decide(chipOrder({ kind: 'university', quantity: 3 }));
    const [{ account }] = body.decision.draws;
    const path = `/v1/quotas/${encodeURIComponent(account)}`;
    expect((await api(path)).body).toMatchObject({ account });
    const { output } = await operator('client-key.ts', '--client', newName('stranger'));
    const apiKey = /^chipgate_\S+/m.exec(output)?.[0] ?? '';
    const foreign = await api(path, { apiKey });
    const nowhere = await api('/v1/quotas/small-order%2Fnobody.vn%2F2025', { apiKey });
    expect([foreign.status, foreign.text]).toEqual([404, nowhere.text]);
    const all = await api('/v1/quotas?limit=500', { apiKey });
    expect(all.text).not.toContain('small-order/');
  });

  it('of an account nobody has touched are all free, and of no account not found', async () => {
    expect(await quota('country/TV/2025-2027')).toMatchObject({ availableTpp: 790_000_000 });
    expect((await api('/v1/quotas/country/KR/2025-2027')).status).toBe(404);
    expect((await api('/v1/quotas/nonsense')).status).toBe(404);
  });
});
