import type { KeptFinding } from '../../contracts/decision.ts';
import type { Found, Says } from '../../rules/found.ts';

type Hiding = { readonly [K in keyof Says]?: (facts: Says[K]) => Says[K] };

/** What is found of others than the applicant, and is for officers alone: their names and amounts. */
const HIDING: Hiding = {
  'linked-orders': (facts) => ({ ...facts, parents: [] }),
  'authorization-of-another': ({ company: _, ...facts }) => facts,
  'family-total': () => ({}),
};

/** Decided before findings were data, it named the parents in its words. */
const NAMED_IN_WORDS = 'no-linked-small-orders';
const ANOTHER = 'Small orders for the same people were placed under another ultimate parent.';

/** A finding as its applicant is told it. */
export function findingForApplicant<F extends KeptFinding>(finding: F): F {
  if ('because' in finding) {
    const isNamed = finding.rule === NAMED_IN_WORDS && finding.answer === 'not-met';
    return isNamed ? { ...finding, because: ANOTHER } : finding;
  }
  const hide = HIDING[finding.says] as ((facts: Found['with']) => Found['with']) | undefined;
  return hide ? { ...finding, with: hide(finding.with) } : finding;
}
