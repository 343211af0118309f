import * as z from 'zod';
import {
  DECISION_WORDS,
  type TaskAnswer,
  taskAnswer,
} from '../../../../shared/contracts/review.ts';
import { CaseConflictError, InvalidInputError } from '../../../../shared/errors.ts';
import type { Raced } from '../../ports/reviews.ts';
import type { Table } from '../table/table.ts';
import { type Considered, changeReview } from './review-change.ts';
import { isLate } from './review-clock.ts';
import type { TaskItem } from './review-items.ts';
import { barredFrom } from './review-people.ts';
import { closed } from './reviews.ts';
import type { StoredReview } from './stored-review.ts';
import { findTask, placeOf } from './task-place.ts';

/** A person's answer is one of two words; whatever else is offered decides nothing. */
const decidingAnswer = taskAnswer.extend({ decision: z.enum(DECISION_WORDS) });

/** Records what the bound officer decided about exactly what they saw, once. */
export function answerTask(table: Table, taskId: string, given: TaskAnswer): Promise<Raced> {
  const { data: answer, error } = decidingAnswer.safeParse(given);
  if (!answer) throw new InvalidInputError('The answer does not decide', { cause: error });
  const at = new Date(answer.at);
  return changeReview(table, { ...placeOf(taskId), at }, (seen) =>
    considerAnswer(seen, taskId, { ...answer, by: answer.by.toLowerCase() }),
  );
}

function considerAnswer(
  seen: StoredReview,
  taskId: string,
  answer: z.infer<typeof decidingAnswer>,
): Considered<Raced> {
  const task = findTask(seen, taskId);
  const at = new Date(answer.at);
  if (!mayBeAnswered(seen, task, at)) return { result: 'already' };
  if (task.digest !== answer.digest || task.officer.email !== answer.by) {
    return { result: 'changed' };
  }
  if (barredFrom(seen, task).has(answer.by)) {
    throw new CaseConflictError('The officer has a part in this case already');
  }
  return {
    result: 'done',
    change: {
      tasks: [{ ...closed(task, 'answered', at), answer }],
      events: [{ type: 'task.answered', taskId }],
    },
  };
}

export const mayBeAnswered = ({ review }: StoredReview, task: TaskItem, at: Date): boolean =>
  review.state === 'open' && task.state === 'open' && !isLate(task, review, at);
