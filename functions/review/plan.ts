import type { Planned } from '../../shared/contracts/review.ts';
import { answersOf } from '../../shared/reviews/answers.ts';
import { nextStep } from '../../shared/rules/review/next-step.ts';
import type { ReviewStage } from '../../shared/rules/review/plan.ts';
import { type Considered, changeReview } from '../adapters/dynamodb/reviews/review-change.ts';
import { isOver } from '../adapters/dynamodb/reviews/review-clock.ts';
import type { TaskItem } from '../adapters/dynamodb/reviews/review-items.ts';
import { endingOf, isReviewed } from '../adapters/dynamodb/reviews/reviews.ts';
import type { ReviewPlace, StoredReview } from '../adapters/dynamodb/reviews/stored-review.ts';
import type { ReviewDependencies } from './dependencies.ts';
import { openStage } from './open-stage.ts';

const ENDED: Planned = { ended: true, decided: false, tasks: [] };

/**
 * What the machine does next: asks the tasks named, carries out the decision, or nothing. Opens the
 * tasks of a stage when the stage is first asked, so a machine that starts anew finds them there.
 */
export async function plan(
  { caseId, round }: ReviewPlace,
  dependencies: ReviewDependencies,
): Promise<Planned> {
  const at = dependencies.clock();
  for (;;) {
    const planned = await changeReview(dependencies.table, { caseId, round, at }, (seen) =>
      consider(seen, dependencies, at),
    );
    if (planned) return planned;
  }
}

/** Nothing is planned by a look that opens a stage: the next look tells what became of it. */
async function consider(
  seen: StoredReview,
  dependencies: ReviewDependencies,
  at: Date,
): Promise<Considered<Planned | undefined>> {
  if (seen.review.state === 'ended') return { result: ENDED };
  if (!isReviewed(seen)) {
    const ground = `the case became ${seen.stored.row.status}`;
    return { result: ENDED, change: endingOf(seen, { outcome: 'superseded', ground, at }) };
  }
  const step = nextStep(seen.plan, answersOf(seen.tasks), isOver(seen.review, at));
  if ('outcome' in step) return { result: { ended: false, decided: true, tasks: [], ...step } };
  const open = openIn(step.ask, seen.tasks);
  if (open.length > 0) return { result: { ended: false, decided: false, tasks: open } };
  return { result: undefined, change: await openStage(seen, step.ask, { ...dependencies, at }) };
}

const openIn = (stage: ReviewStage, tasks: readonly TaskItem[]) =>
  tasks
    .filter((task) => task.stage === stage.id && task.state === 'open')
    .map(({ id }) => ({ taskId: id }));
