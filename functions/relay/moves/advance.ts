import { submissionIn } from '../../../shared/contracts/case.ts';
import type { TaskPlace } from '../../../shared/reviews/task-id.ts';
import type { Move, OfferedMove, ReviewStart } from '../../adapters/ports/reviews.ts';
import type { AdvanceDependencies } from './dependencies.ts';

/**
 * Moves the machines on: starts reviews, tells them which tasks are over, has reopened cases decided.
 * Returns the items that have to be offered again. Offering again what was done changes nothing.
 */
export async function advance(
  offers: readonly OfferedMove[],
  dependencies: AdvanceDependencies,
): Promise<string[]> {
  const failed = await Promise.all(
    offers.map(async ({ itemId, move }) => {
      const error = await moveOn(move, dependencies).catch((reason: unknown) => reason);
      if (error === undefined) return [];
      dependencies.log(lineOf(move, error));
      return [itemId];
    }),
  );
  return failed.flat();
}

async function moveOn(move: Move, dependencies: AdvanceDependencies): Promise<undefined> {
  switch (move.kind) {
    case 'review':
      return startReview(move, dependencies);
    case 'task':
      return tellMachine(move, dependencies);
    case 'outbox':
      return decideAnew(move.caseId, dependencies);
  }
}

/** Named by case and round, so that a review starts once; started anew, it counts on. */
async function startReview(
  review: ReviewStart,
  { machines, reviewMachine, clock }: AdvanceDependencies,
): Promise<undefined> {
  if (!(await machines.isUnstarted(review))) return;
  const { caseId, round, starts } = review;
  const name = starts === 1 ? `${caseId}-${round}` : `${caseId}-${round}-${starts}`;
  const executionArn = await reviewMachine.start(name, { caseId, round });
  await machines.markStarted(review, { executionArn, at: clock() });
}

/** A task whose machine has not asked yet has no token: it is told when the machine asks. */
async function tellMachine(
  offered: TaskPlace,
  { machines, reviewMachine }: AdvanceDependencies,
): Promise<undefined> {
  const task = await machines.findUntold(offered);
  if (!task) return;
  if (task.taskToken !== undefined) await reviewMachine.taskIsOver(task.taskToken);
  await machines.markTold(task);
}

async function decideAnew(
  caseId: string,
  { cases, decideMachine }: AdvanceDependencies,
): Promise<undefined> {
  const file = await cases.find(caseId);
  if (file?.status !== 'received') return;
  await decideMachine.run({ command: 'decide', submission: submissionIn(file) });
}

const lineOf = (move: Move, error: unknown) => ({
  level: 'error' as const,
  caseId: move.caseId,
  step: move.kind,
  error: error instanceof Error ? error.name : 'unknown',
});
