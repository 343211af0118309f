import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untouched } from '../../../shared/ledger/account.ts';
import {
  drawOfTheDay,
  isBeyond,
  leftForWaiters,
  limitInForce,
  limitOn,
  quotaOf,
} from '../../../shared/ledger/limits.ts';

const at = (day: string) => new Date(`${day}T12:00:00.000Z`);
const EMIRATES = 'country/AE/2025-2027';
const NVEU = 'national-veu/NVEU-1/AE';
const COUNTRY_TPP = 790_000_000;
const [EARLY, LATE] = [at('2025-06-15'), at('2026-06-15')];
const quarterTpp = (when: Date) => limitInForce(NVEU, when) ?? 0;

describe('The limit of an account', () => {
  it.each([
    ['a country that shares the allocation', EMIRATES, COUNTRY_TPP],
    ['letters that are no country', 'country/ZZ/2025-2027', undefined],
    ['an allied country', 'country/JP/2025-2027', undefined],
    ['a name of no kind', 'moon/AE/2025-2027', undefined],
  ])('in force for %s is what the policy says', (_what, account, limitTpp) => {
    expect(limitInForce(account, EARLY)).toBe(limitTpp);
  });

  it.each([
    ['nobody has adjusted', {}, 100, 100],
    ['an officer lowered', { limitTpp: 40 }, 100, 40],
    ['an officer raised', { limitTpp: 140 }, 100, 140],
    ['an officer closed', { limitTpp: 0 }, 100, 0],
    ['an officer gave one where the policy has none', { limitTpp: 40 }, undefined, 40],
    ['neither limits', {}, undefined, undefined],
  ])('that %s is the one of the two that goes first', (_what, account, policyTpp, limitTpp) => {
    expect(limitOn(account, policyTpp)).toBe(limitTpp);
  });

  it('is the policy’s for an account that nobody has touched', () => {
    expect(limitOn(undefined, 100)).toBe(100);
  });
});

describe('A draw that had to wait', () => {
  it('is held against a later quarter’s limit', () => {
    expect(quarterTpp(LATE)).toBeGreaterThan(quarterTpp(EARLY));
    const draw = { account: NVEU, tpp: 1, limitTpp: quarterTpp(EARLY) };
    expect(drawOfTheDay(draw, LATE)).toEqual({ ...draw, limitTpp: quarterTpp(LATE) });
  });

  it.each([
    ['raised', 100, 150],
    ['lowered', 100, 50],
  ])('is held against a limit that a later policy has %s', (_how, limitTpp, inForce) => {
    const draw = { account: EMIRATES, tpp: 1, limitTpp };
    expect(drawOfTheDay(draw, LATE, () => inForce)).toEqual({ ...draw, limitTpp: inForce });
  });

  it('keeps the limit that it was promised where that is the only one', () => {
    const draw = { account: 'universal-veu/UVEU-1/AE', tpp: 1, limitTpp: 9e12 };
    expect(drawOfTheDay(draw, LATE)).toEqual(draw);
  });

  it.each([
    [EMIRATES, COUNTRY_TPP, false],
    [EMIRATES, COUNTRY_TPP + 1, true],
    [NVEU, quarterTpp(EARLY) + 1, false],
    [NVEU, 5_064_000_000, false],
    [NVEU, 5_064_000_001, true],
    ['universal-veu/UVEU-1/AE', 101, true],
  ])('of %s for %d TPP waits in vain: %s', (account, tpp, isInVain) => {
    const limitTpp = limitInForce(account, EARLY) ?? 100;
    expect(isBeyond({ account, tpp, limitTpp }, EARLY)).toBe(isInVain);
  });

  it.each([NVEU, EMIRATES])('of %s waits in vain for more than an officer allows', (account) => {
    expect(isBeyond({ account, tpp: 41, limitTpp: 40 }, EARLY)).toBe(true);
    expect(isBeyond({ account, tpp: 40, limitTpp: 40 }, EARLY)).toBe(false);
  });
});

describe('What is left for those who wait', () => {
  const waited = { ...untouched(EMIRATES), used: 10, waiting: 2 };
  it.each([
    ['the limit in force', {}, COUNTRY_TPP - 10],
    ['the limit in force where more was promised', { policyLimitTpp: 8e8 }, COUNTRY_TPP - 10],
    ['the limit in force where less was promised', { policyLimitTpp: 5 }, COUNTRY_TPP - 10],
    ['an officer’s, however low', { policyLimitTpp: 8e8, limitTpp: 4 }, -6],
  ])('is counted from %s', (_what, limits, leftTpp) => {
    expect(leftForWaiters({ ...waited, ...limits }, EARLY)).toBe(leftTpp);
  });

  it('is a debt where no limit is known', () => {
    expect(leftForWaiters({ ...untouched('a'), used: 10 }, EARLY)).toBe(-10);
  });
});

describe('An account as people see it', () => {
  const account = { ...untouched('a'), held: 30, posted: 50, used: 80, waiting: 3 };

  it.each([
    ['the policy’s limit now', { policyLimitTpp: 90 }, 100, { limitTpp: 100, availableTpp: 20 }],
    ['the limit last drawn on', { policyLimitTpp: 90 }, undefined, { limitTpp: 90 }],
    ['an officer’s limit first', { policyLimitTpp: 90, limitTpp: 85 }, 100, { limitTpp: 85 }],
    ['nothing left, not a debt', { limitTpp: 70 }, 100, { limitTpp: 70, availableTpp: 0 }],
  ])('shows %s', (_what, limits, policyTpp, shown) => {
    const sums = { account: 'a', heldTpp: 30, postedTpp: 50, waiting: 3 };
    expect(quotaOf({ ...account, ...limits }, policyTpp)).toMatchObject({ ...sums, ...shown });
  });

  it('shows none without any limit', () => {
    expect(quotaOf(account, undefined)).toBeUndefined();
  });

  it('never has less than nothing available, nor more than its limit', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), (held, posted, limitTpp) => {
        const used = held + posted;
        const quota = quotaOf({ ...account, held, posted, used }, limitTpp);
        expect(quota?.availableTpp).toBeGreaterThanOrEqual(0);
        expect(quota?.availableTpp).toBeLessThanOrEqual(limitTpp);
      }),
    );
  });
});
