import { CaseConflictError } from '../../../../shared/errors.ts';
import type { TaskItem } from './review-items.ts';
import { type TaskPlace, taskPlaceOf } from './review-keys.ts';
import type { StoredReview } from './stored-review.ts';

const NO_SUCH_TASK = 'There is no such task';

export function placeOf(taskId: string): TaskPlace {
  const place = taskPlaceOf(taskId);
  if (place) return place;
  throw new CaseConflictError(NO_SUCH_TASK);
}

export function findTask({ tasks }: StoredReview, taskId: string): TaskItem {
  const task = tasks.find(({ id }) => id === taskId);
  if (task) return task;
  throw new CaseConflictError(NO_SUCH_TASK);
}
