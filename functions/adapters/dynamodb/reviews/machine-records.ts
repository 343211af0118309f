import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CaseConflictError } from '../../../../shared/errors.ts';
import { NO_SUCH_TASK } from '../../../../shared/reviews/case-review.ts';
import { placeOf } from '../../../../shared/reviews/task-id.ts';
import type { MachineRecords, ReviewStart, UntoldTask } from '../../ports/reviews.ts';
import type { Condition } from '../table/expression.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, type Table } from '../table/table.ts';
import { reviewItem, taskItem } from './items.ts';
import { REVIEW_DUE, reviewKey, taskKey } from './keys.ts';

/** How often an open review is looked after: whether the machine that carries it still runs. */
const RECHECK_MS = 600_000;

const OPEN: Condition = { where: '#state = :open', values: { open: 'open' } };
const OVER: Condition = {
  where: 'attribute_exists(#state) AND #state <> :open',
  values: { open: 'open' },
};

const inState = (duePk: string, starts: number): Condition => ({
  where: '#state = :open AND #duePk = :seenDuePk AND #starts = :seenStarts',
  values: { open: 'open', seenDuePk: duePk, seenStarts: starts },
});

/** What reviews and tasks say of the machine that carries them. */
export function dynamoMachineRecords(client: DynamoDBClient, name: string): MachineRecords {
  const table: Table = { client, name };
  const nextLook = (at: Date) => new Date(at.getTime() + RECHECK_MS).toISOString();
  const updateReview = (
    { caseId, round, starts }: ReviewStart,
    duePk: string,
    change: Parameters<typeof updateItem>[2]['change'],
  ) => updateItem(table, reviewKey(caseId, round), { change, condition: inState(duePk, starts) });
  return {
    async isUnstarted({ caseId, round, starts }) {
      const now = reviewItem.optional().parse(await getItem(table, reviewKey(caseId, round)));
      return now?.duePk === REVIEW_DUE.unstarted && now.starts === starts;
    },
    async markStarted(start, { executionArn, at }) {
      const set = { executionArn, duePk: REVIEW_DUE.review, dueAt: nextLook(at) };
      await updateReview(start, REVIEW_DUE.unstarted, { set });
    },
    async markRunning(start, at) {
      await updateReview(start, REVIEW_DUE.review, { set: { dueAt: nextLook(at) } });
    },
    markGone: (start, at) =>
      updateReview(start, REVIEW_DUE.review, {
        set: { starts: start.starts + 1, duePk: REVIEW_DUE.unstarted, dueAt: at.toISOString() },
        remove: ['executionArn'],
      }),
    keepToken: (taskId, token) => keepToken(table, taskId, token),
    async findUntold(task) {
      const now = taskItem.optional().parse(await getItem(table, taskKey(task)));
      return now?.duePk === REVIEW_DUE.untold ? now : undefined;
    },
    markTold: (task) => markTold(table, task),
  };
}

async function keepToken(
  table: Table,
  taskId: string,
  { taskToken, at }: { taskToken: string; at: Date },
): Promise<void> {
  const key = taskKey(placeOf(taskId));
  const set = { taskToken };
  if (await updateItem(table, key, { change: { set }, condition: OPEN })) return;
  const untold = { ...set, duePk: REVIEW_DUE.untold, dueAt: at.toISOString() };
  if (await updateItem(table, key, { change: { set: untold }, condition: OVER })) return;
  throw new CaseConflictError(NO_SUCH_TASK);
}

async function markTold(table: Table, task: UntoldTask): Promise<void> {
  const { taskToken } = task;
  const sameToken =
    taskToken === undefined ? 'attribute_not_exists(#taskToken)' : '#taskToken = :t';
  await updateItem(table, taskKey(task), {
    change: { remove: ['duePk', 'dueAt', 'taskToken'] },
    condition: {
      where: `#duePk = :untold AND ${sameToken}`,
      values: { untold: REVIEW_DUE.untold, ...(taskToken !== undefined && { t: taskToken }) },
    },
  });
}
