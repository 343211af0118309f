import { describe, expect, it } from 'vitest';
import { drawnAs, holdUntil, linksOf } from '../../../shared/cases/settlement.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import { draw, submissionAt } from '../../support/cases.ts';
import { national } from '../../support/filings.ts';
import { NOON } from '../../support/ledger.ts';

const policy = policyInForce(NOON.toISOString());
const order = submissionAt(NOON);
const parent = 'small-order/gulf-cloud.ae/2026';

describe('What a posted small order links', () => {
  const links = (route: 'small-order' | 'country-allocation', account: string, filed = order) =>
    linksOf({ route, draws: [{ account }] }, ['key'], filed);

  it('is its people to the parent and the year of its account', () => {
    expect(links('small-order', parent)).toEqual({
      keys: ['key'],
      parent: { key: 'gulf-cloud.ae', name: 'Gulf Cloud' },
      year: '2026',
    });
  });

  it('is nothing for another route, another account, no draw and an application', () => {
    expect(links('country-allocation', parent)).toBeUndefined();
    for (const account of ['small-order/gulf/26', 'x/small-order/gulf/2026', `${parent}/1`]) {
      expect(links('small-order', account)).toBeUndefined();
    }
    expect(linksOf({ route: 'small-order', draws: [] }, [], order)).toBeUndefined();
    const application = { ...order, request: national() as never };
    expect(links('small-order', parent, application)).toBeUndefined();
  });
});

describe('The draws of a decision', () => {
  it('keep the transfer that made them and the limits of the policy, one by one', () => {
    const drawn = ['a', 'b', 'c'].map((account) => ({ account, tpp: 5, state: 'held' as const }));
    const booking = { transferId: 't', draws: [draw('a', 5, 10), draw('b', 5, 20)] };
    expect(drawnAs(drawn, booking)).toEqual([
      { account: 'a', tpp: 5, state: 'held', transferId: 't', limitTpp: 10 },
      { account: 'b', tpp: 5, state: 'held', transferId: 't', limitTpp: 20 },
      { account: 'c', tpp: 5, state: 'held', transferId: 't', limitTpp: 0 },
    ]);
  });
});

describe('A hold', () => {
  it('ends by itself after the days of the policy', () => {
    const days = (holdUntil(policy, NOON).getTime() - NOON.getTime()) / 86_400_000;
    expect(days).toBe(policy.holdDays.value);
  });
});
