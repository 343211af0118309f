import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostLeft, roomOf } from '../../../shared/drafts/known.ts';

const quota = fc
  .record({
    limitTpp: fc.integer({ min: 0, max: 790_000_000 }),
    posted: fc.nat(130),
    held: fc.nat(60),
  })
  .map(({ limitTpp, posted, held }) => ({
    account: 'country/VN/2025-2027',
    limitTpp,
    postedTpp: Math.floor((limitTpp * posted) / 127),
    heldTpp: Math.floor((limitTpp * held) / 127),
    waiting: 0,
  }));

describe('A limit as everybody may know it', () => {
  it('is told in whole percents, never too low and by less than one too high', () => {
    fc.assert(
      fc.property(quota, (of) => {
        const { postedPercent, heldPercent } = roomOf(of);
        const percent = (tpp: number) => (tpp * 100) / Math.max(1, of.limitTpp);
        const used = percent(of.postedTpp + of.heldTpp);
        expect(Number.isInteger(postedPercent) && Number.isInteger(heldPercent)).toBe(true);
        expect(postedPercent).toBeGreaterThanOrEqual(percent(of.postedTpp));
        expect(heldPercent).toBeGreaterThanOrEqual(0);
        expect(postedPercent + heldPercent).toBeGreaterThanOrEqual(used);
        expect(postedPercent + heldPercent).toBeLessThan(used + 1);
      }),
    );
  });

  it('refuses nothing that would fit', () => {
    fc.assert(
      fc.property(quota, (of) => {
        const left = Math.max(0, of.limitTpp - of.postedTpp - of.heldTpp);
        expect(mostLeft(roomOf(of))).toBeGreaterThanOrEqual(left);
      }),
    );
  });

  it.each([
    [0, 1_000],
    [1, 999],
    [10, 999],
    [11, 989],
    [999, 9],
    [1_000, 9],
  ])('of which %i of 1,000 are used has at most %i left', (postedTpp, most) => {
    const of = { account: 'country/VN/2025-2027', limitTpp: 1_000, heldTpp: 0, waiting: 2 };
    const room = roomOf({ ...of, postedTpp });
    expect(mostLeft(room)).toBe(most);
    expect(room.isWaitedFor).toBe(true);
  });
});
