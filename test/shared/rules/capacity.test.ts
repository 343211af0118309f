import { describe, expect, it } from 'vitest';
import { capacityFinding, limitNamed } from '../../../shared/rules/capacity.ts';
import type { Attempt } from '../../../shared/rules/determination.ts';

const naming = { quarter: '2026-Q1', parent: 'Red River' };
const SMALL = 'small-order/red-river.vn/2026';

describe('A limit', () => {
  it.each([
    [SMALL, { of: 'small-order', year: '2026', parent: 'Red River' }],
    ['country/VN/2025-2027', { of: 'country', country: 'VN', period: '2025-2027' }],
    ['national-veu/V/VN', { of: 'national-veu', quarter: '2026-Q1' }],
    ['universal-veu/V/non-us', { of: 'universal-veu', place: 'non-us' }],
    ['moon/V/VN', undefined],
    ['', undefined],
  ])('%s is called %j', (account, limit) => {
    expect(limitNamed(account, naming)).toEqual(limit);
  });

  it('is of nobody by name where the parent has none', () => {
    expect(limitNamed(SMALL, { quarter: '2026-Q1' })).toStrictEqual({
      of: 'small-order',
      year: '2026',
    });
  });
});

describe('What an account said', () => {
  const limit = limitNamed(SMALL, naming);
  const asked = { limit, tpp: 10, limitTpp: 100 };
  it.each<[string, Partial<Attempt>, string, object]>([
    ['that had room', { fits: true }, 'takes-room', asked],
    ['that had none, and does not say what is left', {}, 'lacks-room', asked],
    ['that had too little', { availableTpp: 5 }, 'lacks-room', { ...asked, leftTpp: 5 }],
    ['that had nothing', { availableTpp: 0 }, 'lacks-room', { ...asked, leftTpp: 0 }],
    [
      'that others wait for',
      { availableTpp: 50, othersWait: true },
      'lacks-room',
      { ...asked, leftTpp: 50, othersWait: true },
    ],
  ])('%s', (_what, more, says, found) => {
    const attempt = { account: SMALL, tpp: 10, limitTpp: 100, fits: false, ...more };
    expect(capacityFinding(attempt, naming)).toStrictEqual({
      rule: 'small-order-within-yearly-limit',
      answer: says === 'takes-room' ? 'met' : 'not-met',
      says,
      with: found,
    });
  });

  it('is no finding of an account that no rule knows', () => {
    const attempt = { account: 'moon/V/VN', tpp: 10, limitTpp: 100, fits: true };
    expect(capacityFinding(attempt, naming)).toBeUndefined();
  });
});
