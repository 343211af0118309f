import { APPLICATION_RULES } from './applications/determine-application.ts';
import { CAPACITY_RULES } from './capacity.ts';
import { RULES } from './claims/index.ts';
import type { Policy } from './policy.ts';

type Citation = string | ((policy: Policy) => string);

const CITATIONS: ReadonlyMap<string, Citation> = new Map(
  [...APPLICATION_RULES, ...RULES, ...Object.values(CAPACITY_RULES)].map(
    ({ id, citation }): readonly [string, Citation] => [id, citation],
  ),
);

/** The clause that a rule of this id makes its claim by; empty for a rule that no longer is. */
export function citationOf(rule: string, policy: Policy): string {
  const citation = CITATIONS.get(rule) ?? '';
  return typeof citation === 'string' ? citation : citation(policy);
}
