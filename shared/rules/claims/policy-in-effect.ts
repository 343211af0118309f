import type { Rule } from '../rule.ts';
import { isAnything } from './subjects.ts';

export const policyInEffect = {
  id: 'policy-in-effect',
  requirement: 'The policy is in effect on the day of submission.',
  citation: ({ effectiveFrom }) => effectiveFrom.citation,
  needs: ['submittedAt'],
  row: 1,
  routes: [],
  appliesTo: isAnything,
  check: ({ day, plan }) => day >= plan.effectiveFrom || undefined,
  found: ({ facts, plan: { policy } }) =>
    `Submitted on ${facts.submittedAt.slice(0, 10)}; ${policy.id} takes effect on ${policy.effectiveFrom.value}.`,
} as const satisfies Rule;
