import { assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellerIn, tellOutlook } from '../../../../shared/messages/findings/index.ts';
import type { ApplicationFacts } from '../../../../shared/rules/applications/application-facts.ts';
import { determineApplication } from '../../../../shared/rules/applications/determine-application.ts';
import { citationOf } from '../../../../shared/rules/index.ts';
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
