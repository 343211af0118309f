import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maySee, untouched } from '../../../shared/ledger/account.ts';
import { limitInForce } from '../../../shared/ledger/limits.ts';
import { asSeen, asTold } from '../../../shared/ledger/visible.ts';
import { NOON } from '../../support/ledger.ts';

const COUNTRY = 'country/VN/2025-2027';
const PARENT = 'small-order/vn:hanoi/2026';
const COMPANY = 'universal-veu/U-1/non-allied';
const refused = { tpp: 30, limitTpp: 100_000, availableTpp: 12_345, fits: false };

describe('An account', () => {
  it.each([
    [COUNTRY, [], true],
    [PARENT, ['client'], true],
    [PARENT, ['other'], false],
    [PARENT, [], false],
    ['national-veu/N-1/VN', [], false],
    [COMPANY, [], false],
    ['country', [], false],
  ])('%s with cases of %j is seen: %s', (account, clients, isSeen) => {
    expect(maySee({ ...untouched(account), clients: new Set(clients) }, 'client')).toBe(isSeen);
  });
});

describe('What is used of a country', () => {
  const amount = fc.nat(120_000);

  it('is told in thousandths, never too low and by less than two of them too high', () => {
    fc.assert(
      fc.property(amount, amount, (heldTpp, postedTpp) => {
        const limitTpp = 100_000;
        const availableTpp = Math.max(0, limitTpp - heldTpp - postedTpp);
        const quota = { account: COUNTRY, limitTpp, heldTpp, postedTpp, availableTpp, waiting: 0 };
        const seen = asSeen(quota);
        for (const told of [seen.heldTpp, seen.postedTpp]) expect(told % 100).toBe(0);
        expect(seen.availableTpp % 100).toBe(0);
        const over = seen.heldTpp + seen.postedTpp - heldTpp - postedTpp;
        expect(over).toBeGreaterThanOrEqual(0);
        expect(over).toBeLessThan(100);
        expect(seen.availableTpp).toBeLessThanOrEqual(availableTpp);
        expect(seen.heldTpp).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is told whole where the limit is too small for thousandths', () => {
    const quota = { limitTpp: 0, heldTpp: 3, postedTpp: 4, availableTpp: 0, waiting: 0 };
    expect(asSeen({ account: COUNTRY, ...quota })).toEqual({ account: COUNTRY, ...quota });
  });
});

describe('How a draw fared', () => {
  it('is told with what is left to whom the account is theirs', () => {
    const others = { othersWait: true } as const;
    const attempt = { account: PARENT, ...refused, ...others };
    expect(asTold({ ...attempt, isTheirs: true }, NOON)).toEqual(attempt);
  });

  it('on another’s account is told as fitting or not, beside what the policy says', () => {
    const limitTpp = limitInForce(PARENT, NOON);
    expect(limitTpp).toBeGreaterThan(0);
    const attempt = { account: PARENT, ...refused, othersWait: true } as const;
    expect(asTold(attempt, NOON)).toEqual({ account: PARENT, tpp: 30, fits: false, limitTpp });
  });

  it('on a company’s own limit is told without the limit', () => {
    const attempt = { account: COMPANY, tpp: 30, limitTpp: 77, fits: true };
    expect(asTold(attempt, NOON)).toEqual({ account: COMPANY, tpp: 30, fits: true });
  });

  it('on a country is told with what is left, down to a thousandth', () => {
    const attempt = { account: COUNTRY, ...refused, othersWait: true } as const;
    expect(asTold(attempt, NOON)).toEqual({ ...attempt, availableTpp: 12_300 });
    expect(asTold({ ...attempt, availableTpp: 0 }, NOON)).toMatchObject({ availableTpp: 0 });
  });
});
