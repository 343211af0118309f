import { describe, expect, it } from 'vitest';
import { citationOf } from '../../../shared/rules/citations.ts';
import { POLICY } from './orders.ts';

describe('The clause of a rule', () => {
  it.each([
    ['destination-not-of-concern', POLICY.countries.ofConcern.citation],
    ['locations-not-of-concern', POLICY.countries.ofConcern.citation],
    ['small-order-within-yearly-limit', '15 CFR 740.29 (LPP)'],
    ['a-rule-of-long-ago', ''],
  ])('%s is %s', (rule, citation) => {
    expect(citationOf(rule, POLICY)).toBe(citation);
  });
});
