import type { KeptTask, Review } from '../contracts/review.ts';
import { earlier, later, pauseFor } from '../rules/review/timing.ts';
import { type CaseReview, type Considered, closed, findTask, openTasks } from './case-review.ts';

/** The time of a review, or of a task in it, is over. While the clock stands still nothing is over. */
export const isOver = ({ pausedSince, endsAt }: Timed, at: Date): boolean =>
  pausedSince === undefined && endsAt <= at.toISOString();

type Timed = Pick<Review, 'pausedSince' | 'endsAt'>;

/** A task can be answered until its time is over, whether or not the sweep has been there yet. */
export const mayBeAnswered = ({ review }: CaseReview, { state, endsAt }: KeptTask, at: Date) =>
  review.state === 'open' && state === 'open' && !isOver({ ...review, endsAt }, at);

/** The clock stands still from now on. */
export const paused = ({ review }: CaseReview, at: Date): Review => ({
  ...review,
  pausedSince: at.toISOString(),
});

/** The clock runs again: the review and its open tasks end later by as long as they stood still. */
export function resumed(seen: CaseReview, at: Date) {
  const resumedAt = at.toISOString();
  const { pausedSince = resumedAt, ...rest } = seen.review;
  const pausedMs = pauseFor(rest.openedAt, pausedSince, resumedAt);
  const endsAt = later(rest.endsAt, pausedMs);
  const review: Review = { ...rest, pausedMs: rest.pausedMs + pausedMs, endsAt };
  const tasks = openTasks(seen).map((task) => {
    const ms = pauseFor(task.openedAt, pausedSince, resumedAt);
    const remindAt = task.remindAt.map((instant) => later(instant, ms));
    return { ...task, endsAt: earlier(later(task.endsAt, ms), endsAt), remindAt };
  });
  return { review, tasks };
}

/** What time does to a task: reminds of it, or ends it. Answers whether it did. */
export function timePassed(seen: CaseReview, taskId: string, at: Date): Considered<boolean> {
  const task = findTask(seen, taskId);
  if (seen.review.pausedSince !== undefined) return { result: false };
  return task.endsAt <= at.toISOString() ? missed(seen, taskId) : reminded(task, at);
}

/** Nobody answered, whatever time it is. A task that is decided stays as it is. */
export function missed(seen: CaseReview, taskId: string): Considered<boolean> {
  const task = findTask(seen, taskId);
  if (task.state !== 'open') return { result: false };
  const tasks = [closed(task, 'missed')];
  return { result: true, change: { tasks, events: [{ type: 'task.missed', taskId }] } };
}

/** One reminder, however many are overdue. */
function reminded(task: KeptTask, at: Date): Considered<boolean> {
  const now = at.toISOString();
  const remindAt = task.remindAt.filter((instant) => instant > now);
  if (task.state !== 'open' || remindAt.length === task.remindAt.length) return { result: false };
  const tasks = [{ ...task, remindAt, remindedAt: [...task.remindedAt, now] }];
  return { result: true, change: { tasks, events: [{ type: 'task.reminder', taskId: task.id }] } };
}
