import { isApplication } from '../../shared/contracts/application.ts';
import type { Resolution as Outcome } from '../../shared/contracts/case.ts';
import type { Decision, Reviewed } from '../../shared/contracts/decision.ts';
import type { KeptTask } from '../../shared/contracts/review.ts';
import { pinnedPolicy } from '../../shared/digests/policy-digest.ts';
import { CaseConflictError } from '../../shared/errors.ts';
import { linkKeys } from '../../shared/facts/order.ts';
import { conditionsOnApproval } from '../../shared/rules/review/conditions-on-approval.ts';
import { statusOnApproval } from '../../shared/rules/review/status-on-approval.ts';
import type { DecisionItem } from '../adapters/dynamodb/cases/items.ts';
import type { StoredReview } from '../adapters/dynamodb/reviews/stored-review.ts';
import type { ReviewSettlement } from '../adapters/dynamodb/settlements/resolve-case.ts';
import { issueAuthorizations } from './authorizations.ts';
import { issueLicense } from './license.ts';
import { linksOf } from './take-path.ts';

export interface Ending {
  readonly outcome: Outcome;
  readonly ground: string;
  readonly at: Date;
}

/** The decision that a review was about. */
export function decisionUnderReview({ stored: { decision } }: StoredReview): DecisionItem {
  if (decision) return decision;
  throw new CaseConflictError('There is no decision that people were asked about');
}

/** What people decided, with everything that follows from it for the case. */
export function verdictOf(seen: StoredReview, ending: Ending): ReviewSettlement {
  const { row } = seen.stored;
  const isApproved = ending.outcome === 'approve';
  const status = statusOf(seen, ending);
  const draws = row.draws.map((draw) =>
    draw.state === 'held' ? { ...draw, state: isApproved ? 'posted' : 'released' } : draw,
  ) as ReviewSettlement['draws'];
  return {
    ending,
    draws,
    decision: decisionOf(seen, { ...ending, status, draws }),
    ...granted(seen, isApproved ? status : undefined, ending.at),
  };
}

const REFUSED = { refuse: 'refused', returned: 'returned' } as const;

function statusOf(seen: StoredReview, { outcome }: Ending): Decision['status'] {
  if (outcome !== 'approve') return REFUSED[outcome];
  const approved = statusOnApproval(decisionUnderReview(seen));
  if (approved !== 'received') return approved;
  throw new CaseConflictError('A case that is cleared is decided by the rules');
}

/** What an approval issues; nothing without the status that it leads to. */
function granted(
  { stored: { row, decision } }: StoredReview,
  status: Decision['status'] | undefined,
  at: Date,
): Pick<ReviewSettlement, 'license' | 'authorizations' | 'links'> {
  const { id: caseId, request } = row;
  const nothing = { license: undefined, authorizations: undefined, links: undefined };
  if (!status || !decision) return nothing;
  const policy = pinnedPolicy(row.policy);
  if (isApplication(request)) {
    const issue = { caseId, at, validityYears: policy.veuValidityYears.value };
    return { ...nothing, authorizations: issueAuthorizations(request, issue) };
  }
  const validity = { at, validityYears: policy.licenseValidityYears.value };
  const isLicensed = status === 'licensed';
  return {
    ...nothing,
    license: isLicensed ? issueLicense(caseId, decision.totalTpp, validity) : undefined,
    links: linksOf({ ...decision, draws: row.draws }, linkKeys({ request })),
  };
}

function decisionOf(
  seen: StoredReview,
  to: Ending & { status: Decision['status']; draws: ReviewSettlement['draws'] },
): ReviewSettlement['decision'] {
  const { kind, number, ...before } = decisionUnderReview(seen);
  const isApproved = to.outcome === 'approve';
  return {
    ...before,
    status: to.status,
    decidedAt: to.at.toISOString(),
    draws: to.draws.map(({ account, tpp, state }) => ({ account, tpp, state })),
    conditions: isApproved ? conditionsOf(seen, to.status) : [],
    wouldChange: isApproved ? [] : before.wouldChange,
    review: reviewedAs(seen, to),
    ...(isApproved ? {} : { grounds: groundsOf(seen, to) }),
    acted: answeredTasks(seen).map(actedOf),
  };
}

/** What the rules ask for, and the provisos of the reviewers. */
function conditionsOf(seen: StoredReview, status: Decision['status']): string[] {
  const { row } = seen.stored;
  const { route } = decisionUnderReview(seen);
  const asked = isApplication(row.request) ? 'no-license-required' : status;
  const conditions = conditionsOnApproval(pinnedPolicy(row.policy), { route, status: asked });
  const provisos = answeredTasks(seen).flatMap(({ answer }) =>
    answer.decision === 'approve' ? answer.conditions : [],
  );
  return [...new Set([...conditions, ...provisos])];
}

/** Why it was refused, in the words of those who did; where nobody spoke, how it came about. */
function groundsOf(seen: StoredReview, { outcome, ground }: Ending): string[] {
  const said = answeredTasks(seen).flatMap(({ answer }) =>
    answer.decision === 'refuse' ? [answer.reason, ...answer.conditions] : [],
  );
  return outcome === 'refuse' && said.length > 0 ? [...new Set(said)] : [ground];
}

const reviewedAs = (seen: StoredReview, { outcome, ground }: Ending): Reviewed => ({
  round: seen.review.round,
  plan: seen.review.planId,
  outcome,
  ground,
  answers: inOrder(seen).map(({ stage, office, answer }) => ({
    stage,
    office,
    answer: answer?.decision ?? 'missing',
    ...(answer && { at: answer.at }),
  })),
});

/** As the plan asks them: stage by stage. */
function inOrder({ plan, tasks }: StoredReview): KeptTask[] {
  const places = plan.stages.flatMap(({ id, offices }) =>
    offices.map((office) => `${id} ${office}`),
  );
  const placeOf = ({ stage, office }: KeptTask) => places.indexOf(`${stage} ${office}`);
  return tasks.toSorted((left, right) => placeOf(left) - placeOf(right));
}

type Answered = KeptTask & { readonly answer: NonNullable<KeptTask['answer']> };

const answeredTasks = (seen: StoredReview): Answered[] =>
  inOrder(seen).filter((task): task is Answered => task.answer !== undefined);

const actedOf = ({ stage, office, officer, onBehalfOf, answer }: Answered) => ({
  ...answer,
  stage,
  office,
  name: officer.name,
  ...(onBehalfOf !== undefined && { onBehalfOf }),
});
