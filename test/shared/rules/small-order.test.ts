import { describe, expect, it } from 'vitest';
import { determine } from '../../../shared/rules/determine.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import type { Policy } from '../../../shared/rules/policy.ts';
import { END_USER_KINDS } from '../../../shared/rules/vocabulary.ts';
import { answerOf, on, order, outcome, POLICY, partiesIn, party, told, ways } from './orders.ts';

const ofTpp = (tppPerUnit: number, more: Partial<Facts> = {}): Facts =>
  order('VN', {
    parties: partiesIn('VN', 'university'),
    items: [{ part: 'other', tppPerUnit, marketedForDatacenters: true, quantity: 1 }],
    ...more,
  });

const SMALL = 'no-license-required by small-order';
const COUNTRY = 'licensed by country-allocation';

const withSmallOrder = (smallOrder: Partial<Policy['smallOrder']>): Policy => ({
  ...POLICY,
  smallOrder: { ...POLICY.smallOrder, ...smallOrder },
});

describe('A small order', () => {
  it.each([
    [26_899_999, SMALL],
    [26_900_000, SMALL],
    [26_900_001, COUNTRY],
  ])('of %d TPP on an empty year is %s', (tpp, expected) => {
    expect(outcome(ofTpp(tpp))).toBe(expected);
  });

  it.each(END_USER_KINDS)('is for universities, medical institutions and research: %s', (kind) => {
    const isEligible = ['university', 'medical', 'research'].includes(kind);
    const facts = order('VN', { parties: partiesIn('VN', kind) });
    expect(outcome(facts)).toBe(isEligible ? SMALL : COUNTRY);
  });

  it.each(['goodFaithResearch', 'smallOrderLimitNotReached', 'noProhibitedEndUse'] as const)(
    'needs the certification %s',
    (name) => {
      const { certifications } = ofTpp(5000);
      const without = (value: boolean | undefined) =>
        ofTpp(5000, { certifications: { ...certifications, [name]: value } });
      expect(outcome(without(false))).toBe(COUNTRY);
      expect(outcome(without(undefined))).toBe('under-review by small-order');
      expect(told(without(false)).edits).toContainEqual({
        changes: [{ pointer: `/certifications/${name}`, value: true }],
        leadsTo: { status: 'no-license-required', route: 'small-order' },
        ifRoomIn: [{ of: 'small-order', year: '2026', parent: 'ultimate-consignee of VN' }],
      });
    },
  );

  it('waits for a person where the kind of the end user is not stated', () => {
    const parties = [...partiesIn('VN').slice(0, 2), party('end-user', 'VN', { kind: undefined })];
    expect(ways(order('VN', { parties }))).toEqual(['under-review by small-order']);
  });

  it.each([
    ['2025-12-31T23:59:59.999Z', '2025'],
    ['2026-01-01T00:00:00.000Z', '2026'],
    ['2028-06-01T00:00:00.000Z', '2028'],
  ])('submitted at %s draws on the year %s of the ultimate parent', (submittedAt, year) => {
    const parent = { key: 'ministry-of-education.vn', headquarters: 'VN' };
    const parties = partiesIn('VN', 'university').map((one) => ({
      ...one,
      ultimateParent: parent,
    }));
    const [path] = determine(ofTpp(5000, { parties, submittedAt }), POLICY).paths;
    expect(path?.draws).toEqual([
      { account: `small-order/ministry-of-education.vn/${year}`, tpp: 5000, limitTpp: 26_900_000 },
    ]);
  });

  it('is not open to destinations that the policy bars', () => {
    const barred = withSmallOrder({ blockedDestinations: { value: ['VN'], citation: '' } });
    expect(outcome(ofTpp(5000), barred)).toBe(COUNTRY);
  });

  it('is open to any end user where the policy says so', () => {
    const open = withSmallOrder({ eligibleEndUsers: { value: 'any', citation: '' } });
    expect(outcome(order('VN'), open)).toBe(SMALL);
  });

  it('has no period to leave, but the country behind it has', () => {
    expect(ways(ofTpp(5000, on('2028-01-01')))).toEqual([
      SMALL,
      'under-review by country-allocation',
    ]);
  });
});

describe('Small orders linked to other ultimate parents', () => {
  it('send an order that would be one to people, with its hold', () => {
    const facts = ofTpp(5000, { linkedParents: ['other-name.vn'], linkedTpp: 26_895_001 });
    const { paths } = determine(facts, POLICY);
    expect(paths[0]).toEqual({
      status: 'under-review',
      route: 'small-order',
      mode: 'hold',
      draws: [{ account: expect.stringMatching(/^small-order/), tpp: 5000, limitTpp: 26_900_000 }],
      conditions: [],
    });
  });

  it.each([
    [21_899_999, SMALL],
    [21_900_000, SMALL],
    [21_900_001, 'under-review by small-order'],
    [undefined, 'under-review by small-order'],
  ])('of %s TPP in all leave another 5,000,000 as %s', (linkedTpp, expected) => {
    const facts = ofTpp(5_000_000, { linkedParents: ['other-name.vn'], linkedTpp });
    expect(outcome(facts)).toBe(expected);
  });

  it('count for nothing where nobody else is linked', () => {
    expect(outcome(ofTpp(5000, { linkedParents: [], linkedTpp: 26_900_000 }))).toBe(SMALL);
  });

  it('outweigh no flag that recommends refusal, and take back no other advice', () => {
    const linked = { linkedParents: ['other-name.vn'], linkedTpp: 26_900_000 };
    const advice = (more: Partial<Facts>) =>
      determine(ofTpp(5000, { ...linked, ...more }), POLICY).paths[0]?.recommendation;
    expect(advice({ endUse: 'Missile guidance' })).toBe('refuse');
    expect(advice({ purchaseOrder: '' })).toBeUndefined();
  });

  it('are not asked of orders that could not be small ones', () => {
    const linked = { linkedParents: ['other-name.vn'], linkedTpp: 26_900_000 };
    expect(outcome(order('VN', linked))).toBe(COUNTRY);
    expect(outcome(ofTpp(26_900_001, linked))).toBe(COUNTRY);
    expect(outcome(order('KR', linked))).toBe('no-license-required by allied');
  });

  it.each([
    [26_900_000, 'not-met'],
    [26_900_001, 'not-applicable'],
  ])('are asked of an order of %d TPP: %s', (tpp, answer) => {
    const linked = ofTpp(tpp, { linkedParents: ['other-name.vn'] });
    expect(answerOf(linked, 'no-linked-small-orders')).toBe(answer);
  });

  it('that could not be looked up leave it to people', () => {
    expect(ways(ofTpp(5000, { linkedParents: undefined }))).toEqual([
      'under-review by small-order',
    ]);
  });
});
