import { isApplication } from '../contracts/application.ts';
import type { Resolution } from '../contracts/case.ts';
import type { Decision, LawAsked, Reviewed } from '../contracts/decision.ts';
import type { RecordedDecision } from '../contracts/records.ts';
import type { KeptTask } from '../contracts/review.ts';
import { pinnedPolicy } from '../digests/policy-digest.ts';
import { CaseConflictError } from '../errors.ts';
import { conditionsOnApproval } from '../rules/review/conditions-on-approval.ts';
import type { ReviewedCase } from './known-case.ts';

/** What people came to. `ground` names stages and offices, and no person. */
export interface Ending {
  readonly outcome: Resolution;
  readonly ground: string;
  readonly at: Date;
}

/** The decision that a review was about. */
export function decisionUnderReview({ stored: { decision } }: ReviewedCase): RecordedDecision {
  if (decision) return decision;
  throw new CaseConflictError('There is no decision that people were asked about');
}

/** The decision as people made it, of what the rules have said. */
export function decisionByPeople(
  seen: ReviewedCase,
  to: Ending & Pick<Decision, 'status' | 'draws'> & { readonly law?: LawAsked | undefined },
): Omit<RecordedDecision, 'number'> {
  const { number, ...before } = decisionUnderReview(seen);
  const isApproved = to.outcome === 'approve';
  return {
    ...before,
    status: to.status,
    ...(to.law && { lawOfTheDay: { policy: to.law.policy, on: to.law.on } }),
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
function conditionsOf(seen: ReviewedCase, status: Decision['status']): Decision['conditions'] {
  const { row } = seen.stored;
  const { route, findings } = decisionUnderReview(seen);
  const asked = isApplication(row.request) ? 'no-license-required' : status;
  const conditions = conditionsOnApproval(pinnedPolicy(row.policy), {
    route,
    status: asked,
    findings,
  });
  const provisos = answeredTasks(seen).flatMap(({ answer }) =>
    answer.decision === 'approve' ? answer.conditions : [],
  );
  return [...new Set([...conditions, ...provisos])];
}

/** Why it was refused, in the words of those who did; where nobody spoke, how it came about. */
function groundsOf(seen: ReviewedCase, { outcome, ground }: Ending): string[] {
  const said = answeredTasks(seen).flatMap(({ answer }) =>
    answer.decision === 'refuse' ? [answer.reason, ...answer.conditions] : [],
  );
  return outcome === 'refuse' && said.length > 0 ? [...new Set(said)] : [ground];
}

const reviewedAs = (seen: ReviewedCase, { outcome, ground }: Ending): Reviewed => ({
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
function inOrder({ plan, tasks }: ReviewedCase): KeptTask[] {
  const places = plan.stages.flatMap(({ id, offices }) =>
    offices.map((office) => `${id} ${office}`),
  );
  const placeOf = ({ stage, office }: KeptTask) => places.indexOf(`${stage} ${office}`);
  return tasks.toSorted((left, right) => placeOf(left) - placeOf(right));
}

type Answered = KeptTask & { readonly answer: NonNullable<KeptTask['answer']> };

const answeredTasks = (seen: ReviewedCase): Answered[] =>
  inOrder(seen).filter((task): task is Answered => task.answer !== undefined);

const actedOf = ({ stage, office, officer, onBehalfOf, answer }: Answered) => ({
  ...answer,
  stage,
  office,
  name: officer.name,
  ...(onBehalfOf !== undefined && { onBehalfOf }),
});
