import type { Table } from '../table/table.ts';
import { type Considered, changeReview } from './review-change.ts';
import { isLate, scheduled } from './review-clock.ts';
import { closed } from './reviews.ts';
import type { StoredReview } from './stored-review.ts';
import { findTask, placeOf } from './task-place.ts';

/** Notes that nobody answered, whatever time it is. A task that is decided stays as it is. */
export const missTask = (table: Table, taskId: string, at: Date): Promise<boolean> =>
  changeReview(table, { ...placeOf(taskId), at }, (seen) => miss(seen, taskId, at));

/** Does what time has made due to a task: reminds of it, or ends it. Answers whether it did. */
export const passTime = (table: Table, taskId: string, at: Date): Promise<boolean> =>
  changeReview(table, { ...placeOf(taskId), at }, (seen) => {
    const task = findTask(seen, taskId);
    if (seen.review.pausedSince !== undefined) return { result: false };
    return isLate(task, seen.review, at) ? miss(seen, taskId, at) : remind(seen, taskId, at);
  });

function miss(seen: StoredReview, taskId: string, at: Date): Considered<boolean> {
  const task = findTask(seen, taskId);
  if (task.state !== 'open') return { result: false };
  const tasks = [closed(task, 'missed', at)];
  return { result: true, change: { tasks, events: [{ type: 'task.missed', taskId }] } };
}

/** One reminder, however many are overdue. */
function remind(seen: StoredReview, taskId: string, at: Date): Considered<boolean> {
  const task = findTask(seen, taskId);
  const now = at.toISOString();
  const remindAt = task.remindAt.filter((instant) => instant > now);
  if (task.state !== 'open' || remindAt.length === task.remindAt.length) return { result: false };
  const reminded = { ...task, remindAt, remindedAt: [...task.remindedAt, now] };
  return {
    result: true,
    change: {
      tasks: [scheduled(reminded, seen.review)],
      events: [{ type: 'task.reminder', taskId }],
    },
  };
}
