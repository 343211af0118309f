import type { Policy } from '../policy.ts';
import type { ReviewPlan } from './plan.ts';

/** The plan of that id; `undefined` where this build does not carry the policy, or it has none. */
export function planIn(policy: Policy | undefined, planId: string): ReviewPlan | undefined {
  const plans: Readonly<Record<string, ReviewPlan>> = policy?.reviewPlans ?? {};
  return plans[planId];
}
