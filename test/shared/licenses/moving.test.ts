import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueLicense } from '../../../shared/cases/license.ts';
import { drawsAfter, licenseMoved, unshippedTpp } from '../../../shared/licenses/moving.ts';
import { caseDraw } from '../../support/known-case.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';

const license = issueLicense('case-1', 100, { at: NOON, validityYears: 1 });
const reason = { code: 'diversion-risk', words: 'Seen elsewhere.' } as const;
const later = minutesAfter(5);

describe('A license that is moved', () => {
  it('says how it stands, since when and why', () => {
    expect(licenseMoved(license, 'suspend', { at: later, reason })).toEqual({
      ...license,
      state: 'suspended',
      stateSince: later.toISOString(),
      stateReason: reason,
    });
  });

  it('that is suspended for a further reason is suspended since the first', () => {
    const suspended = licenseMoved(license, 'suspend', { at: later, reason });
    const further = { code: 'screening-match', words: 'Listed.' } as const;
    expect(licenseMoved(suspended, 'suspend', { at: minutesAfter(9), reason: further })).toEqual({
      ...suspended,
      stateReason: further,
    });
  });

  it('forgets why it was suspended when it ends by itself', () => {
    const suspended = licenseMoved(license, 'suspend', { at: later, reason });
    const expired = licenseMoved(suspended, 'expire', { at: minutesAfter(9) });
    expect(expired).toMatchObject({ state: 'expired', stateSince: minutesAfter(9).toISOString() });
    expect(expired).not.toHaveProperty('stateReason');
  });

  it('is not moved where its state does not allow it', () => {
    const revoked = licenseMoved(license, 'revoke', { at: later, reason });
    expect(() => licenseMoved(revoked, 'reinstate', { at: later })).toThrow('revoked');
  });
});

describe('What a license gives back when it ends', () => {
  it('is all that it drew and has not shipped, and nothing twice', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, (tpp, shippedTpp) => {
        const draw = caseDraw({ state: 'posted', tpp });
        const seen = { ...license, shippedTpp };
        const parts = drawsAfter(draw, seen);
        const sum = (state: string) =>
          parts.filter((part) => part.state === state).reduce((all, part) => all + part.tpp, 0);
        expect(sum('posted') + sum('released')).toBe(tpp);
        expect(sum('released')).toBe(unshippedTpp([draw], seen));
        expect(sum('released')).toBe(Math.max(0, tpp - shippedTpp));
      }),
    );
  });
});
