import type { Route, Status } from '../vocabulary.ts';

/** As much of the decision that went to review as says what an approval makes of it. */
export interface ReviewedDecision {
  readonly route: Route;
  readonly draws: readonly unknown[];
  readonly recommendation?: 'approve' | 'refuse' | undefined;
}

type Approved = Extract<Status, 'no-license-required' | 'licensed' | 'received'>;

/**
 * What an order becomes when people approve it. An exception that the rules themselves would have
 * granted needs no license; what goes past it does, and so does a licensed route.
 */
export function statusOnApproval(decision: ReviewedDecision): Approved {
  const isException = decision.recommendation !== 'refuse';
  switch (decision.route) {
    // Cleared by an officer: the rules decide it anew.
    case 'screening':
      return 'received';
    case 'not-controlled':
    case 'before-compliance':
    case 'allied':
      return 'no-license-required';
    case 'aca':
    case 'nac':
    case 'model-weights':
      return isException ? 'no-license-required' : 'licensed';
    case 'small-order':
    case 'national-veu':
    case 'universal-veu':
      return decision.draws.length > 0 ? 'no-license-required' : 'licensed';
    case 'country-of-concern':
    case 'presumed-approval':
    case 'country-allocation':
      return 'licensed';
  }
}
