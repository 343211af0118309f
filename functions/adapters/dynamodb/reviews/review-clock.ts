import { earlier, later, pauseFor } from '../../../../shared/rules/review/timing.ts';
import type { ReviewItem, TaskItem } from './review-items.ts';
import { REVIEW_DUE } from './review-keys.ts';

/** The total time of a review is over. While its clock stands still nothing is over. */
export const isOver = ({ pausedSince, endsAt }: ReviewItem, at: Date): boolean =>
  pausedSince === undefined && endsAt <= at.toISOString();

/** The time of a task is over, whether or not the sweep has been there yet. */
export const isLate = (task: TaskItem, review: ReviewItem, at: Date): boolean =>
  review.pausedSince === undefined && task.endsAt <= at.toISOString();

/** An open task with the keys of what time does to it next; none while the clock stands still. */
export function scheduled(task: TaskItem, { pausedSince }: ReviewItem): TaskItem {
  const { duePk, dueAt, ...rest } = task;
  if (pausedSince !== undefined) return rest;
  return { ...rest, duePk: REVIEW_DUE.task, dueAt: task.remindAt[0] ?? task.endsAt };
}

/** The clock stands still from now on. */
export function paused(review: ReviewItem, tasks: readonly TaskItem[], at: Date) {
  const stopped = { ...review, pausedSince: at.toISOString() };
  return { review: stopped, tasks: tasks.map((task) => scheduled(task, stopped)) };
}

/** The clock runs again: the review and its open tasks end later by as long as they stood still. */
export function resumed(review: ReviewItem, tasks: readonly TaskItem[], at: Date) {
  const { pausedSince = at.toISOString(), ...rest } = review;
  const pausedMs = pauseFor(review.openedAt, pausedSince, at.toISOString());
  const running: ReviewItem = {
    ...rest,
    pausedMs: review.pausedMs + pausedMs,
    endsAt: later(review.endsAt, pausedMs),
  };
  const moved = tasks.map((task) => {
    const ms = pauseFor(task.openedAt, pausedSince, at.toISOString());
    const endsAt = earlier(later(task.endsAt, ms), running.endsAt);
    const remindAt = task.remindAt.map((instant) => later(instant, ms));
    return scheduled({ ...task, endsAt, remindAt }, running);
  });
  return { review: running, tasks: moved };
}
