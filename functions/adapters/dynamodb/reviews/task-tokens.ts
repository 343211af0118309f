import { CaseConflictError } from '../../../../shared/errors.ts';
import type { Condition } from '../table/expression.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, type Table } from '../table/table.ts';
import { type TaskItem, taskItem } from './review-items.ts';
import { REVIEW_DUE, taskKey } from './review-keys.ts';
import { placeOf } from './task-place.ts';

const OPEN: Condition = { where: '#state = :open', values: { open: 'open' } };
const OVER: Condition = {
  where: 'attribute_exists(#state) AND #state <> :open',
  values: { open: 'open' },
};

/**
 * Keeps the token with which the machine waits for a task. For one that is over already, the token
 * is answered at once: by the stream, like every other.
 */
export async function keepToken(
  table: Table,
  taskId: string,
  { taskToken, at }: { taskToken: string; at: Date },
): Promise<void> {
  const key = taskKey(placeOf(taskId));
  const set = { taskToken };
  if (await updateItem(table, key, { change: { set }, condition: OPEN })) return;
  const untold = { ...set, duePk: REVIEW_DUE.untold, dueAt: at.toISOString() };
  if (await updateItem(table, key, { change: { set: untold }, condition: OVER })) return;
  throw new CaseConflictError('There is no such task');
}

/** A stream may show a task long after: the task as it is now, if its machine does not know yet. */
export async function findUntold(table: Table, task: TaskItem): Promise<TaskItem | undefined> {
  const now = taskItem.optional().parse(await getItem(table, taskKey(task)));
  return now?.duePk === REVIEW_DUE.untold ? now : undefined;
}

/** The machine knows that the task is over. A newer token, of a machine that asked later, stays. */
export async function markTold(table: Table, task: TaskItem): Promise<void> {
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
