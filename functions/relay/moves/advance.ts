import { submission } from '../../../shared/contracts/case.ts';
import { isUnstarted, markStarted } from '../../adapters/dynamodb/reviews/review-starts.ts';
import { findUntold, markTold } from '../../adapters/dynamodb/reviews/task-tokens.ts';
import type { AdvanceDependencies } from './dependencies.ts';
import type { Concern, Offer } from './moves-in.ts';

/**
 * Moves the machines on: starts reviews, tells them which tasks are over, has reopened cases decided.
 * Returns the items that have to be offered again. Offering again what was done changes nothing.
 */
export async function advance(
  offers: readonly Offer[],
  dependencies: AdvanceDependencies,
): Promise<string[]> {
  const failed = await Promise.all(
    offers.map(async ({ itemId, concern }) => {
      const error = await moveOn(concern, dependencies).catch((reason: unknown) => reason);
      if (error === undefined) return [];
      dependencies.log(lineOf(concern, error));
      return [itemId];
    }),
  );
  return failed.flat();
}

async function moveOn(concern: Concern, dependencies: AdvanceDependencies): Promise<undefined> {
  switch (concern.kind) {
    case 'review':
      return startReview(concern, dependencies);
    case 'task':
      return tellMachine(concern, dependencies);
    case 'outbox':
      return decideAnew(concern, dependencies);
  }
}

/** Named by case and round, so that a review starts once; started anew, it counts on. */
async function startReview(
  review: Extract<Concern, { kind: 'review' }>,
  { table, reviewMachine, clock }: AdvanceDependencies,
): Promise<undefined> {
  if (!(await isUnstarted(table, review))) return;
  const { caseId, round, starts } = review;
  const name = starts === 1 ? `${caseId}-${round}` : `${caseId}-${round}-${starts}`;
  const executionArn = await reviewMachine.start(name, { caseId, round });
  await markStarted(table, review, { executionArn, at: clock() });
}

/** A task whose machine has not asked yet has no token: it is told when the machine asks. */
async function tellMachine(
  offered: Extract<Concern, { kind: 'task' }>,
  { table, reviewMachine }: AdvanceDependencies,
): Promise<undefined> {
  const task = await findUntold(table, offered);
  if (!task) return;
  if (task.taskToken !== undefined) await reviewMachine.taskIsOver(task.taskToken);
  await markTold(table, task);
}

async function decideAnew(
  { caseId }: Extract<Concern, { kind: 'outbox' }>,
  { cases, decideMachine }: AdvanceDependencies,
): Promise<undefined> {
  const file = await cases.find(caseId);
  if (file?.status !== 'received') return;
  await decideMachine.run({ command: 'decide', submission: submission.parse(file) });
}

const lineOf = (concern: Concern, error: unknown) => ({
  level: 'error' as const,
  caseId: concern.caseId,
  step: concern.kind,
  error: error instanceof Error ? error.name : 'unknown',
});
