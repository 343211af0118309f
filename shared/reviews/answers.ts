import type { Task } from '../contracts/review.ts';
import type { OfficeAnswer } from '../rules/review/plan.ts';

type Answered = Pick<Task, 'stage' | 'office' | 'state' | 'answer'>;

/** What the offices have said so far; a task that ended without an answer is a missing one. */
export const answersOf = (tasks: readonly Answered[]): OfficeAnswer[] =>
  tasks
    .filter(({ state }) => state !== 'open')
    .map(({ stage, office, answer }) => ({ stage, office, answer: answer?.decision ?? 'missing' }));
