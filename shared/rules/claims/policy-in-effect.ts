import { found } from '../found.ts';
import type { Rule } from '../rule.ts';
import { isAnything } from './subjects.ts';

export const policyInEffect = {
  id: 'policy-in-effect',
  citation: ({ effectiveFrom }) => effectiveFrom.citation,
  needs: ['submittedAt'],
  row: 1,
  routes: [],
  appliesTo: isAnything,
  check: ({ day, prepared }) => day >= prepared.effectiveFrom || undefined,
  found: ({ facts, prepared: { policy } }, answer) =>
    found(answer === 'met' ? 'in-effect' : 'not-yet-in-effect', {
      effective: policy.effectiveFrom.value,
      date: facts.submittedAt.slice(0, 10),
    }),
} as const satisfies Rule;
