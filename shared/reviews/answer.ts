import * as z from 'zod';
import { DECISION_WORDS, type KeptTask, type TaskAnswer, taskAnswer } from '../contracts/review.ts';
import { CaseConflictError, InvalidInputError } from '../errors.ts';
import { isSameMailbox, mailboxOf } from '../people/mailbox.ts';
import type { OfficeAnswer } from '../rules/review/plan.ts';
import { type CaseReview, type Considered, closed, findTask, type Raced } from './case-review.ts';
import { mayBeAnswered } from './clock.ts';
import { barredFrom } from './four-eyes.ts';

/** A person's answer is one of two words; whatever else is offered decides nothing. */
const decidingAnswer = taskAnswer.extend({ decision: z.enum(DECISION_WORDS) });
type DecidingAnswer = z.infer<typeof decidingAnswer>;

/** Throws `InvalidInputError` for a word that does not decide. */
export function decidingOf(given: TaskAnswer): DecidingAnswer {
  const { data: answer, error } = decidingAnswer.safeParse(given);
  if (!answer) throw new InvalidInputError('The answer does not decide', { cause: error });
  return { ...answer, by: answer.by.toLowerCase() };
}

/** What the bound officer decided about exactly what they saw, once. */
export function answered(
  seen: CaseReview,
  taskId: string,
  answer: DecidingAnswer,
): Considered<Raced> {
  const task = findTask(seen, taskId);
  if (!mayBeAnswered(seen, task, new Date(answer.at))) return { result: 'already' };
  if (task.digest !== answer.digest || !isSameMailbox(task.officer.email, answer.by)) {
    return { result: 'changed' };
  }
  if (barredFrom(seen, task).has(mailboxOf(answer.by))) {
    throw new CaseConflictError('The officer has a part in this case already');
  }
  const tasks = [{ ...closed(task, 'answered'), answer }];
  return { result: 'done', change: { tasks, events: [{ type: 'task.answered', taskId }] } };
}

/** What the offices have said so far; a task that ended without an answer is a missing one. */
export const answersOf = (
  tasks: readonly Pick<KeptTask, 'stage' | 'office' | 'state' | 'answer'>[],
): OfficeAnswer[] =>
  tasks
    .filter(({ state }) => state !== 'open')
    .map(({ stage, office, answer }) => ({ stage, office, answer: answer?.decision ?? 'missing' }));
