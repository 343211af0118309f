import { type Planned, type ReviewMachineStep, reviewStep } from '../../shared/contracts/review.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { missed } from '../../shared/reviews/clock.ts';
import { placeOf, taskPlaceOf } from '../../shared/reviews/task-id.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { plan } from './plan.ts';

/**
 * A step of the review machine. Each may be repeated, and answers with ids alone: what it answers
 * stands in the machine's history. Throws `InvalidInputError`, `CaseConflictError`,
 * `DependencyUnavailableError`.
 */
export async function takeReviewStep(
  step: ReviewMachineStep,
  dependencies: ReviewDependencies,
): Promise<Planned | Record<string, never>> {
  const { reviews, machines, clock } = dependencies;
  switch (step.step) {
    case 'plan':
      return plan(step, dependencies);
    case 'ask':
      await machines.keepToken(step.taskId, { taskToken: step.taskToken, at: clock() });
      return {};
    case 'miss':
      await reviews.change({ ...placeOf(step.taskId), at: clock() }, (seen) =>
        missed(seen, step.taskId),
      );
      return {};
  }
}

/** What the log says of a step. */
export const aboutStep = (step: ReviewMachineStep) => ({
  message: `review: ${step.step}`,
  caseId: 'caseId' in step ? step.caseId : (taskPlaceOf(step.taskId)?.caseId ?? 'none'),
});

/** The state machine's input, checked. */
export function parseStep(event: unknown): ReviewMachineStep {
  const parsed = reviewStep.safeParse(event);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError('The input is not a step of a review');
}
