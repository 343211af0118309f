import type { ReviewFile, Task } from '../../../shared/contracts/review.ts';

export type TaskStanding = 'open' | 'decided' | 'missed' | 'superseded';

/** Where a task stands. Its time is over when it is over, whether or not anything has noticed. */
export function taskStandingOf(
  task: Task,
  review: ReviewFile | undefined,
  now: Date,
): TaskStanding {
  switch (task.state) {
    case 'answered':
      return 'decided';
    case 'missed':
      return 'missed';
    case 'superseded':
      return 'superseded';
    case 'open':
      if (review?.state !== 'open') return 'superseded';
      return isOver(task, review, now) ? 'missed' : 'open';
  }
}

/** While the applicant is asked the clock stands still, and nothing is over. */
const isOver = ({ dueAt }: Task, { pausedSince }: ReviewFile, now: Date): boolean =>
  pausedSince === undefined && now.getTime() >= Date.parse(dueAt);
