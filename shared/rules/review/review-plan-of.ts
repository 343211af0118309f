import type { Route, Status } from '../vocabulary.ts';
import type { ReviewPlanId } from './plan.ts';

/** As much of a case as says who is to look at it. */
export interface AskedCase {
  readonly status: Status;
  readonly route?: Route;
  readonly request: { readonly type: string };
}

/** The plan by which people decide a case. An appeal goes to others, whatever the case is. */
export function reviewPlanOf(
  { status, route, request }: AskedCase,
  isAppeal = false,
): ReviewPlanId {
  if (isAppeal) return 'appeal';
  if (status === 'on-hold') return 'screening';
  if (request.type === 'national-veu' || request.type === 'universal-veu') return request.type;
  return route === 'nac' ? 'notification' : 'red-flag';
}
