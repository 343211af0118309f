import type { ApplicationFacts } from '../../../../shared/rules/applications/application-facts.ts';
import { policyInForce } from '../../../../shared/rules/index.ts';

const AT = '2026-11-23T00:00:00.000Z';
export const policy = policyInForce(AT);
export const paragraphs = Object.keys(policy.validatedEndUser.paragraphs.value);
export const attested = (met = true) =>
  Object.fromEntries(paragraphs.map((paragraph) => [paragraph, { met, evidence: 'Annex' }]));

export const national: ApplicationFacts = {
  submittedAt: AT,
  type: 'national-veu',
  company: { key: 'gulf.ae', name: 'Gulf', headquarters: 'AE', ultimateParent: 'self' },
  countries: ['AE'],
  requested: [{ country: 'AE', quarter: '2026-Q4', tpp: 1_000_000_000 }],
  attestations: attested(),
  familyTotalTpp: undefined,
};

export const universal: ApplicationFacts = {
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

export const asking = (...asked: [country: string, quarter: string, tpp: number][]) => ({
  requested: asked.map(([country, quarter, tpp]) => ({ country, quarter, tpp })),
});

/** What an application lacks, and the rule that says so. */
export const NATIONAL_FAULTS: readonly [string, Partial<ApplicationFacts>, string][] = [
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
  ['no allocation for a country', { countries: ['AE', 'SA'] }, 'allocation-asked-for-each-country'],
  [
    'an allocation for a country besides',
    asking(['AE', '2026-Q4', 1], ['SA', '2026-Q4', 1]),
    'allocation-asked-for-each-country',
  ],
  ['a quarter that is past', asking(['AE', '2026-Q3', 1]), 'allocation-quarters-open'],
  ['a quarter after the policy', asking(['AE', '2028-Q1', 1]), 'allocation-quarters-open'],
  [
    'a base that falls',
    asking(['AE', '2026-Q4', 2], ['AE', '2027-Q1', 1]),
    'allocation-cumulative',
  ],
  ['a quarter twice', asking(['AE', '2026-Q4', 2], ['AE', '2026-Q4', 2]), 'allocation-cumulative'],
  [
    'a base past the schedule by one',
    asking(['AE', '2026-Q4', 4_272_750_001]),
    'allocation-within-national-schedule',
  ],
];

export const UNIVERSAL_FAULTS: readonly [string, Partial<ApplicationFacts>, string][] = [
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
    'a subsidiary of an American parent past 50 % abroad',
    {
      company: {
        ...universal.company,
        headquarters: 'IE',
        ultimateParent: { key: 'parent.us', headquarters: 'US' },
      },
      countries: ['KR'],
      ...asking(['KR', '2026-Q4', 500_001]),
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
];
