import { type Planned, type ReviewStep, reviewStep } from '../../shared/contracts/review.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { taskPlaceOf } from '../adapters/dynamodb/reviews/review-keys.ts';
import { missTask } from '../adapters/dynamodb/reviews/task-endings.ts';
import { keepToken } from '../adapters/dynamodb/reviews/task-tokens.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { plan } from './plan.ts';

/**
 * A step of the review machine. Each may be repeated, and answers with ids alone: what it answers
 * stands in the machine's history. Throws `InvalidInputError`, `CaseConflictError`,
 * `DependencyUnavailableError`.
 */
export async function review(
  step: ReviewStep,
  dependencies: ReviewDependencies,
): Promise<Planned | Record<string, never>> {
  const { table, clock } = dependencies;
  switch (step.step) {
    case 'plan':
      return plan(step, dependencies);
    case 'ask':
      await keepToken(table, step.taskId, { taskToken: step.taskToken, at: clock() });
      return {};
    case 'miss':
      await missTask(table, step.taskId, clock());
      return {};
  }
}

/** What the log says of a step. */
export const aboutStep = (step: ReviewStep) => ({
  message: `review: ${step.step}`,
  caseId: 'caseId' in step ? step.caseId : (taskPlaceOf(step.taskId)?.caseId ?? 'none'),
});

/** The state machine's input, checked. */
export function parseStep(event: unknown): ReviewStep {
  const parsed = reviewStep.safeParse(event);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError('The input is not a step of a review');
}
