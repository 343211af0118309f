import { describe, expect, it } from 'vitest';
import { CAPACITY_RULES } from '../../../shared/rules/capacity.ts';
import { RULES } from '../../../shared/rules/claims/index.ts';
import { policies } from '../../../shared/rules/index.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { ROUTES } from '../../../shared/rules/vocabulary.ts';

const ALL: readonly Pick<Rule, 'id' | 'row' | 'routes' | 'flag'>[] = [
  ...RULES,
  ...Object.values(CAPACITY_RULES),
];

describe('A rule', () => {
  it('has an id of its own', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length);
  });

  it.each(ROUTES)('stands behind every route: %s', (route) => {
    expect(ALL.filter(({ routes }) => routes.includes(route))).not.toEqual([]);
  });

  it.each(policies.flatMap((policy) => Object.keys(policy.redFlags)))(
    'is each red flag of a policy, and one alone: %s',
    (name) => {
      expect(ALL.filter(({ flag }) => flag === name)).toHaveLength(1);
    },
  );
});
