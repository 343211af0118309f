import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../../shared/contracts/case-record.ts';
import { exemptionOf, kindOf, licenseNamed } from '../../../shared/licenses/exemption.ts';
import type { Route } from '../../../shared/rules/vocabulary.ts';
import { caseRow, decisionKept } from '../../support/known-case.ts';

const ID = 'req-3f9c1d5e7a8b4c6d9e0f1a2b3c4d5e6f';
const exempt = (route: Route, row: Partial<CaseRecord> = {}) => {
  const decision = decisionKept({ status: 'no-license-required', route, totalTpp: 30 });
  const of = exemptionOf(caseRow({ id: ID, status: 'no-license-required', ...row }), decision);
  return of && { ...of, kind: kindOf(of, decision) };
};

describe('What an exempt order ships under', () => {
  it('follows from its decision, and has no end of its own', () => {
    const of = exempt('small-order');
    expect(of).toMatchObject({ kind: 'exception', state: 'active', tpp: 30, shippedTpp: 0 });
    expect(of).not.toHaveProperty('expiresAt');
    expect(exempt('national-veu')?.kind).toBe('validated-end-user');
    expect(exempt('universal-veu')?.kind).toBe('validated-end-user');
  });

  it('is surrendered with its order, and is nothing of what was not exempted', () => {
    expect(exempt('allied', { status: 'withdrawn' })?.state).toBe('surrendered');
    expect(exempt('allied', { status: 'received' })).toBeUndefined();
    const licensed = decisionKept({ status: 'licensed' });
    expect(exemptionOf(caseRow({ status: 'licensed' }), licensed)).toBeUndefined();
    expect(exemptionOf(caseRow(), undefined)).toBeUndefined();
  });

  it.each(['small-order', 'national-veu'] as const)(
    'leads to its case by its number (%s)',
    (route) => {
      const { id } = exempt(route)!;
      expect(licenseNamed(id)).toEqual({ caseId: ID });
      expect(licenseNamed(` ${id.toLowerCase().replaceAll('-', '\u2013 ')}`)).toEqual({
        caseId: ID,
      });
    },
  );
});

describe('The number of a license', () => {
  it.each([
    ['CG-7K2M-9QWX-4RST', 'CG-7K2M-9QWX-4RST'],
    ['cg7k2m 9qwx 4rst', 'CG-7K2M-9QWX-4RST'],
    ['CG-OIL0-9QWX-4RST', 'CG-0110-9QWX-4RST'],
    ['something else', 'something else'],
  ])('%s is read as %s', (written, number) => {
    expect(licenseNamed(written)).toEqual({ number });
  });
});
