import type { CaseFile } from '../contracts/case.ts';
import type { InformationRequest, ReviewFile } from '../contracts/review.ts';
import { policyCarried } from '../digests/policy-digest.ts';
import { planIn } from '../rules/review/plan-in.ts';
import { answerDueAt } from '../rules/review/timing.ts';
import { isUnanswered } from './information.ts';

/** A question that waits for the applicant's answer. */
export interface OpenQuestion extends InformationRequest {
  readonly number: number;
  /** Until when, as an ISO instant; then the review goes on without an answer. */
  readonly answerBy?: string | undefined;
}

/** The one question that a review waits for, if it does. */
export function openQuestionOf(
  review: ReviewFile | undefined,
  { policy }: Pick<CaseFile, 'policy'>,
): OpenQuestion | undefined {
  if (review?.state !== 'open') return undefined;
  const index = review.information.findIndex(isUnanswered);
  const question = review.information[index];
  const plan = planIn(policyCarried(policy), review.planId);
  const answerBy = question && plan && answerDueAt(question, plan);
  return question && { ...question, number: index + 1, answerBy };
}
