import { describe, expect, it } from 'vitest';
import { issueAuthorizations } from '../../../shared/cases/authorizations.ts';
import type { Application } from '../../../shared/contracts/application.ts';
import { national } from '../../support/filings.ts';
import { NOON } from '../../support/ledger.ts';

const issue = { caseId: 'case-1', at: NOON, validityYears: 3 };
const company = { name: 'Delta', headquarters: 'AE' };
const applying = (changes: object) => national(changes) as unknown as Application;
const valid = { validFrom: '2026-03-10', validTo: '2029-03-10' };
const issued = (changes: object) => issueAuthorizations(applying(changes), issue);

describe('The approval of a national validated end user', () => {
  it('issues one authorization for each country, to the company alone', () => {
    const ultimateParent = { name: 'Parent', headquarters: 'SA' };
    const countries = ['AE', 'SA'];
    const all = issued({ company: { ...company, ultimateParent }, countries });
    expect(all).toStrictEqual(
      countries.map((country) => ({
        id: expect.stringMatching(/^NVEU-2026-[0-9A-HJKMNP-TV-Z]{8}$/),
        type: 'national-veu',
        company,
        countries: [country],
        ...valid,
      })),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(2);
    expect(issued({ company, countries }).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });

  it('names its legal entity where that was stated', () => {
    const lei = '549300PPXHEU2JF0AM85';
    const [one] = issued({ company: { ...company, lei }, countries: ['AE'] });
    expect(one?.company).toEqual({ ...company, lei });
  });

  it('has ids that differ from case to case', () => {
    const of = (caseId: string) =>
      issueAuthorizations(applying({ countries: ['AE'] }), { ...issue, caseId })[0]?.id;
    expect(of('case-1')).not.toBe(of('case-2'));
  });
});

describe('The approval of a universal validated end user', () => {
  const universal = (own: object) =>
    issued({ type: 'universal-veu', company: own, countries: ['AE', 'SA'], familyTotalTpp: 900 });

  it('issues a single one, of the parent of the family, with what its shares are of', () => {
    const ultimateParent = { name: 'Parent', headquarters: 'US' };
    expect(universal({ ...company, ultimateParent })).toStrictEqual([
      {
        id: expect.stringMatching(/^UVEU-2026-[0-9A-HJKMNP-TV-Z]{8}$/),
        type: 'universal-veu',
        company: ultimateParent,
        countries: ['AE', 'SA'],
        ...valid,
        familyTotalTpp: 900,
      },
    ]);
  });

  it('is of the company itself where there is no parent', () => {
    expect(universal(company)[0]?.company).toEqual(company);
  });

  it('does not share its id with a national one', () => {
    const [one] = universal(company);
    const [other] = issued({ company, countries: ['AE'] });
    expect(one?.id.slice(-8)).not.toBe(other?.id.slice(-8));
  });
});
