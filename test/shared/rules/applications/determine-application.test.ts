import { assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellerIn, tellOutlook } from '../../../../shared/messages/findings/index.ts';
import type { ApplicationFacts } from '../../../../shared/rules/applications/application-facts.ts';
import { determineApplication } from '../../../../shared/rules/applications/determine-application.ts';
import { citationOf, policyInForce } from '../../../../shared/rules/index.ts';

const AT = '2026-11-23T00:00:00.000Z';
const policy = policyInForce(AT);
const paragraphs = Object.keys(policy.validatedEndUser.paragraphs.value);
const attested = (met = true) =>
  Object.fromEntries(paragraphs.map((paragraph) => [paragraph, { met, evidence: 'Annex' }]));

const national: ApplicationFacts = {
  submittedAt: AT,
  type: 'national-veu',
  company: { key: 'gulf.ae', name: 'Gulf', headquarters: 'AE', ultimateParent: 'self' },
  countries: ['AE'],
  requested: [{ country: 'AE', quarter: '2026-Q4', tpp: 1_000_000_000 }],
  attestations: attested(),
  familyTotalTpp: undefined,
};

const universal: ApplicationFacts = {
  ...national,
  type: 'universal-veu',
  company: { key: 'han.kr', name: 'Han', headquarters: 'KR', ultimateParent: 'self' },
  countries: ['KR', 'AE'],
  requested: [
    { country: 'KR', quarter: '2026-Q4', tpp: 800_000 },
    { country: 'AE', quarter: '2026-Q4', tpp: 70_000 },
  ],
  familyTotalTpp: 1_000_000,
};

const outcome = (facts: ApplicationFacts) => {
  const { paths, findings } = determineApplication(facts, policy);
  const failed = findings
    .filter(({ answer }) => answer === 'not-met' || answer === 'unknown')
    .map(({ rule }) => rule);
  return { status: paths[0]?.status, failed };
};

const returned = (...failed: string[]) => ({ status: 'returned', failed });
const reviewed = { status: 'under-review', failed: [] };

const asking = (...asked: [country: string, quarter: string, tpp: number][]) => ({
  requested: asked.map(([country, quarter, tpp]) => ({ country, quarter, tpp })),
});

describe('An application for a national authorization', () => {
  it('that is complete and within the schedule goes to people, never further', () => {
    expect(outcome(national)).toEqual(reviewed);
  });

  it.each<[string, Partial<ApplicationFacts>, string]>([
    [
      'a company headquartered in China',
      { company: { ...national.company, headquarters: 'CN' } },
      'company-not-of-concern',
    ],
    [
      'a parent headquartered in China',
      { company: { ...national.company, ultimateParent: { key: 'x', headquarters: 'CN' } } },
      'company-not-of-concern',
    ],
    [
      'a parent that is not stated',
      { company: { ...national.company, ultimateParent: undefined } },
      'company-not-of-concern',
    ],
    [
      'a location in Macau',
      { countries: ['MO'], ...asking(['MO', '2026-Q4', 1]) },
      'locations-not-of-concern',
    ],
    [
      'an allied location',
      { countries: ['JP'], ...asking(['JP', '2026-Q4', 1]) },
      'locations-need-authorization',
    ],
    [
      'no allocation for a country',
      { countries: ['AE', 'SA'] },
      'allocation-asked-for-each-country',
    ],
    ['a quarter that is past', asking(['AE', '2026-Q3', 1]), 'allocation-quarters-open'],
    ['a quarter after the policy', asking(['AE', '2028-Q1', 1]), 'allocation-quarters-open'],
    [
      'a base that falls',
      asking(['AE', '2026-Q4', 2], ['AE', '2027-Q1', 1]),
      'allocation-cumulative',
    ],
    [
      'a quarter twice',
      asking(['AE', '2026-Q4', 2], ['AE', '2026-Q4', 2]),
      'allocation-cumulative',
    ],
    [
      'a base past the schedule by one',
      asking(['AE', '2026-Q4', 4_272_750_001]),
      'allocation-within-national-schedule',
    ],
  ])('with %s is returned without action', (_case, change, rule) => {
    expect(outcome({ ...national, ...change })).toEqual(returned(rule));
  });

  it('at exactly the schedule goes to people', () => {
    expect(outcome({ ...national, ...asking(['AE', '2026-Q4', 4_272_750_000]) })).toEqual(reviewed);
  });

  it('is returned naming each paragraph left out, not met or without evidence', () => {
    assert(
      property(
        subarray(paragraphs, { minLength: 1 }),
        constantFrom(undefined, { met: false, evidence: 'x' }, { met: true, evidence: undefined }),
        (gone, attestation) => {
          const attestations = {
            ...attested(),
            ...Object.fromEntries(gone.map((paragraph) => [paragraph, attestation])),
          };
          expect(outcome({ ...national, attestations })).toEqual(
            returned(...gone.map((paragraph) => `supplement-10-paragraph-${paragraph}`)),
          );
        },
      ),
    );
  });

  it('is told what would change it, and every finding has its clause', () => {
    const { findings, wouldChange } = determineApplication(
      { ...national, countries: ['JP'] },
      policy,
    );
    expect(wouldChange.map((one) => tellOutlook(tellerIn('en'), one).text)).toContain(
      'Applying for these countries: United Arab Emirates would lead to: a review by officers (NVEU).',
    );
    for (const { rule } of findings) expect(citationOf(rule, policy)).not.toBe('');
  });
});

describe('An application for a universal authorization', () => {
  it('at exactly 7 % in one country goes to people', () => {
    expect(outcome(universal)).toEqual(reviewed);
  });

  it.each<[string, Partial<ApplicationFacts>, string]>([
    [
      'a company that is not allied',
      { company: { ...universal.company, headquarters: 'AE' } },
      'company-headquartered-in-allied',
    ],
    [
      'one unit past 7 % in one country',
      asking(['KR', '2026-Q4', 800_000], ['AE', '2026-Q4', 70_001]),
      'allocation-within-universal-shares',
    ],
    ['no family total', { familyTotalTpp: undefined }, 'allocation-within-universal-shares'],
    [
      'one unit past 25 % outside allied',
      {
        countries: ['AE', 'SA', 'IN', 'BR'],
        ...asking(
          ['AE', '2026-Q4', 70_000],
          ['SA', '2026-Q4', 70_000],
          ['IN', '2026-Q4', 70_000],
          ['BR', '2026-Q4', 40_001],
        ),
      },
      'allocation-within-universal-shares',
    ],
    [
      'an American family past 50 % abroad',
      {
        company: { ...universal.company, headquarters: 'US' },
        countries: ['KR'],
        ...asking(['KR', '2026-Q4', 500_001]),
      },
      'allocation-within-universal-shares',
    ],
  ])('with %s is returned without action', (_case, change, rule) => {
    expect(outcome({ ...universal, ...change })).toEqual(returned(rule));
  });
});
