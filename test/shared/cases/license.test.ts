import { describe, expect, it } from 'vitest';
import { issueLicense } from '../../../shared/cases/license.ts';
import { NOON } from '../../support/ledger.ts';

const validity = { at: NOON, validityYears: 4 };

describe('A license', () => {
  it('is good for its years and for all that was decided, and nothing has shipped', () => {
    expect(issueLicense('case-1', 30, validity)).toEqual({
      id: expect.stringMatching(/^CG(-[0-9A-HJKMNP-TV-Z]{4}){3}$/),
      issuedAt: NOON.toISOString(),
      expiresAt: '2030-03-10T12:00:00.000Z',
      tpp: 30,
      shippedTpp: 0,
      state: 'active',
    });
  });

  it('has an id that follows from its case', () => {
    const ids = ['case-1', 'case-1', 'case-2'].map((id) => issueLicense(id, 1, validity).id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
    // Said before: an id that people were given leads to their license for ever.
    expect(ids[0]).toBe('CG-N2HE-AZ0J-0BR0');
  });
});
