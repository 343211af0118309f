import type { PolicyCondition } from './conditions.ts';
import type { Draw, Path } from './determination.ts';
import { termOf } from './policies/terms.ts';
import type { Policy } from './policy.ts';
import { ROUTES, type Route } from './vocabulary.ts';

/** The outcomes that draw on nothing, made once per policy; and every condition. */
export interface Outcomes {
  readonly conditions: Readonly<Record<Route, readonly PolicyCondition[]>>;
  readonly refused: readonly Path[];
  readonly returned: readonly Path[];
  readonly onHold: readonly Path[];
  /** A person must look, since a fact is missing or no rule allows it: nothing is drawn or held. */
  readonly review: Readonly<Record<Route, Path>>;
  readonly free: Readonly<Record<'not-controlled' | 'before-compliance' | 'model-weights', Path>>;
  readonly presumedApproval: Path;
}

const NONE: readonly Draw[] = Object.freeze([]);
const NO_CONDITIONS: readonly PolicyCondition[] = Object.freeze([]);

export function outcomesOf(policy: Policy): Outcomes {
  const conditions = byRoute((route) =>
    Object.freeze(
      (policy.conditions[route] ?? []).map(({ value, term = termOf(value), citation }) => ({
        ...term,
        citation,
      })),
    ),
  );
  const final = (status: Path['status'], route: Route): Path =>
    Object.freeze({ status, route, draws: NONE, mode: 'post', conditions: conditions[route] });
  const stopped = (status: Path['status'], route: Route): Path =>
    Object.freeze({ status, route, draws: NONE, mode: 'hold', conditions: NO_CONDITIONS });
  return {
    conditions,
    refused: [{ ...stopped('refused', 'country-of-concern'), mode: 'post' }],
    returned: [{ ...stopped('returned', 'country-of-concern'), mode: 'post' }],
    onHold: [stopped('on-hold', 'screening')],
    review: byRoute((route) =>
      Object.freeze({ ...stopped('under-review', route), recommendation: 'refuse' as const }),
    ),
    free: {
      'not-controlled': final('no-license-required', 'not-controlled'),
      'before-compliance': final('no-license-required', 'before-compliance'),
      'model-weights': final('no-license-required', 'model-weights'),
    },
    presumedApproval: final('licensed', 'presumed-approval'),
  };
}

function byRoute<T>(make: (route: Route) => T): Readonly<Record<Route, T>> {
  return Object.fromEntries(ROUTES.map((route) => [route, make(route)])) as Record<Route, T>;
}
