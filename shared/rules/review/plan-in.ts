import type { ScreeningHit } from '../facts.ts';
import type { Policy } from '../policy.ts';
import type { ReviewPlan } from './plan.ts';

/** The plan of that id; `undefined` where this build does not carry the policy, or it has none. */
export function planIn(policy: Policy | undefined, planId: string): ReviewPlan | undefined {
  const plans: Readonly<Record<string, ReviewPlan>> = policy?.reviewPlans ?? {};
  return plans[planId];
}

/** The plan for the matches that are judged by it. */
export function planFor(
  { onLists, ...plan }: ReviewPlan,
  matches: readonly Pick<ScreeningHit, 'list'>[] = [],
): ReviewPlan {
  const isOnOne = matches.some(({ list }) => onLists?.lists.some((name) => list.includes(name)));
  return onLists && isOnOne ? { ...plan, stages: onLists.stages } : plan;
}

/** Where more than one has to clear what is matched: whether this stage is the first of them. */
export function eyesOn(
  plan: ReviewPlan | undefined,
  stageId: string,
  matches: readonly Pick<ScreeningHit, 'list'>[] | undefined,
): 'first' | 'second' | undefined {
  const stages = plan?.onLists && matches ? planFor(plan, matches).stages : [];
  if (stages.length < 2) return undefined;
  return stages[0]?.id === stageId ? 'first' : 'second';
}
