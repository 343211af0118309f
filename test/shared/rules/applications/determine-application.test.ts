import { assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellerIn, tellOutlook } from '../../../../shared/messages/findings/index.ts';
import type { ApplicationFacts } from '../../../../shared/rules/applications/application-facts.ts';
import { determineApplication } from '../../../../shared/rules/applications/determine-application.ts';
import { screenedApplication } from '../../../../shared/rules/applications/screened-application.ts';
import type { Determination } from '../../../../shared/rules/determination.ts';
import type { Known, Screening } from '../../../../shared/rules/facts.ts';
import { citationOf, policies } from '../../../../shared/rules/index.ts';
import {
  asking,
  attested,
  NATIONAL_FAULTS,
  national,
  paragraphs,
  policy,
  UNIVERSAL_FAULTS,
  universal,
} from './applications.ts';

const outcome = (facts: ApplicationFacts) => {
  const { paths, findings } = determineApplication(facts, policy);
  const failed = findings
    .filter(({ answer }) => answer === 'not-met' || answer === 'unknown')
    .map(({ rule }) => rule);
  return { status: paths[0]?.status, failed };
};

const returned = (...failed: string[]) => ({ status: 'returned', failed });
const reviewed = { status: 'under-review', failed: [] };

describe('An application for a national authorization', () => {
  it('that is complete and within the schedule goes to people, never further', () => {
    expect(outcome(national)).toEqual(reviewed);
  });

  it.each(NATIONAL_FAULTS)('with %s is returned without action', (_case, change, rule) => {
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

  it.each(UNIVERSAL_FAULTS)('with %s is returned without action', (_case, change, rule) => {
    expect(outcome({ ...universal, ...change })).toEqual(returned(rule));
  });
});

describe('A place without a row of its own counts as what it is of in an application', () => {
  const [, version2 = policy] = policies;
  const failedOf = (change: Partial<ApplicationFacts>) =>
    determineApplication({ ...universal, ...change }, version2)
      .findings.filter(({ answer }) => answer === 'not-met')
      .map(({ rule }) => rule);
  const seatedIn = (headquarters: string) => ({ company: { ...universal.company, headquarters } });

  it.each<[string, Partial<ApplicationFacts>]>([
    [
      'Switzerland and Liechtenstein, 7 % together',
      {
        countries: ['CH', 'LI'],
        ...asking(['CH', '2026-Q4', 40_000], ['LI', '2026-Q4', 30_001]),
      },
    ],
    [
      'a family of Puerto Rico, half abroad',
      { ...seatedIn('PR'), countries: ['KR'], ...asking(['KR', '2026-Q4', 500_001]) },
    ],
  ])('past its share: %s', (_what, change) => {
    expect(failedOf(change)).toEqual(['allocation-within-universal-shares']);
  });

  it.each<[string, Partial<ApplicationFacts>]>([
    [
      'Switzerland and Liechtenstein, at 7 %',
      {
        countries: ['CH', 'LI'],
        ...asking(['CH', '2026-Q4', 40_000], ['LI', '2026-Q4', 30_000]),
      },
    ],
    [
      'an American family in Guam, which is no abroad',
      { ...seatedIn('US'), countries: ['GU'], ...asking(['GU', '2026-Q4', 900_000]) },
    ],
  ])('within its share: %s', (_what, change) => {
    expect(failedOf(change)).toEqual([]);
  });
});

describe('An application, by the law of the day of its issue', () => {
  const at = '2027-06-01T00:00:00.000Z';
  const { countries } = policy;
  const withListed = (list: 'ofConcern' | 'allied', country: string) => ({
    ...policy,
    version: 2,
    countries: {
      ...countries,
      [list]: { ...countries[list], countries: [...countries[list].countries, { country }] },
    },
  });
  const failedUnder = (facts: ApplicationFacts, law = policy) =>
    determineApplication(facts, policy, { policy: law, at })
      .findings.filter(({ answer }) => answer === 'not-met')
      .map(({ rule }) => rule);

  it.each<[string, ApplicationFacts, string[]]>([
    [
      'its company and its locations',
      national,
      ['company-not-of-concern', 'locations-not-of-concern'],
    ],
    ['a location only', { ...universal }, ['locations-not-of-concern']],
  ])('is returned where what became a country of concern is that of %s', (_of, facts, failed) => {
    expect(failedUnder(facts)).toEqual([]);
    expect(failedUnder(facts, withListed('ofConcern', 'AE'))).toEqual(failed);
  });

  it('tells what it lost as of that day, and asks of no figure anew', () => {
    const allied = countries.allied.countries.filter(({ country }) => country !== 'KR');
    const law = {
      ...policy,
      version: 2,
      countries: { ...countries, allied: { ...countries.allied, countries: allied } },
      nationalVeu: {
        ...policy.nationalVeu,
        cumulativeTppByQuarter: { value: {}, citation: 'a later rule' },
      },
    };
    expect(failedUnder(universal, law)).toEqual(['company-headquartered-in-allied']);
    expect(failedUnder(national, law)).toEqual([]);
  });

  it('keeps what was promised at submission', () => {
    const law = withListed('allied', 'AE');
    expect(failedUnder(national, law)).toEqual([]);
  });
});

describe('What an application asks for', () => {
  it('is the last base of each of its countries, in TPP', () => {
    const facts = {
      ...national,
      countries: ['AE', 'SA', 'IN'],
      ...asking(['AE', '2027-Q1', 300], ['AE', '2026-Q4', 200], ['SA', '2026-Q4', 15_832]),
    };
    const { totalTpp, h100Equivalents, naming } = determineApplication(facts, policy);
    expect([totalTpp, h100Equivalents, naming]).toEqual([16_132, 1, { quarter: '2026-Q4' }]);
  });

  it('would not be returned once every paragraph is attested to', () => {
    const [first, second, ...others] = paragraphs;
    const attestations = Object.fromEntries(
      Object.entries(attested()).filter(([one]) => others.includes(one)),
    );
    const { wouldChange } = determineApplication({ ...national, attestations }, policy);
    expect(wouldChange).toEqual([
      {
        changes: [{ pointer: `/attestations/${first}` }, { pointer: `/attestations/${second}` }],
        leadsTo: { status: 'under-review', route: 'national-veu' },
      },
    ]);
  });
});

describe('An application that asks for more than it may', () => {
  it('learns for which of its countries it would go to people', () => {
    const countries = ['AE', 'JP'];
    const asked = asking(['JP', '2026-Q4', 1], ['AE', '2026-Q4', 2]);
    const { wouldChange } = determineApplication({ ...national, countries, ...asked }, policy);
    expect(wouldChange).toEqual([
      {
        changes: [
          { pointer: '/countries', value: ['AE'] },
          { pointer: '/requestedTpp', value: [{ country: 'AE', quarter: '2026-Q4', tpp: 2 }] },
        ],
        leadsTo: { status: 'under-review', route: 'national-veu' },
      },
    ]);
  });

  it.each([
    ['stays', 1],
    ['grows', 2],
  ])('does not while a base %s', (_how, tpp) => {
    const asked = asking(['AE', '2026-Q4', 1], ['AE', '2027-Q1', tpp]);
    expect(outcome({ ...national, ...asked })).toEqual(reviewed);
  });

  it('does not by what an American family places at home', () => {
    const american: ApplicationFacts = {
      ...universal,
      company: { ...universal.company, headquarters: 'US' },
      countries: ['US', 'KR'],
      ...asking(['US', '2026-Q4', 900_000], ['KR', '2026-Q4', 500_000]),
    };
    expect(outcome(american)).toEqual(reviewed);
  });
});

describe('Screening of an application', () => {
  const hit = { state: 'hit', hits: [] } as const;
  const screened = (facts: ApplicationFacts, screening: Known<Screening>) =>
    screenedApplication(determineApplication(facts, policy), screening, policy);
  const statusOf = ({ paths }: Determination) => paths.map(({ status }) => status);

  it.each([
    [{ state: 'clear' }, ['under-review'], []],
    [hit, ['on-hold'], ['match-to-be-cleared']],
    [undefined, ['on-hold'], ['screening-to-run']],
  ] as const)('that found %o leads to %j', (screening, status, says) => {
    const { wouldChange, ...told } = screened(national, screening);
    expect(statusOf(told as Determination)).toEqual(status);
    expect(wouldChange).toEqual(says.map((one) => ({ says: one, with: {} })));
  });

  it('holds up nothing that is returned', () => {
    const returnedOne = { ...national, countries: ['JP'] };
    const told = screened(returnedOne, hit);
    expect(statusOf(told)).toEqual(['returned']);
    expect(told.wouldChange).toEqual(determineApplication(returnedOne, policy).wouldChange);
  });
});
