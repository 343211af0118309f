import type { ReviewFile, Task } from '../../../shared/contracts/review.ts';
import { isOver } from '../../../shared/reviews/clock.ts';

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
      return isOver({ ...review, endsAt: task.dueAt }, now) ? 'missed' : 'open';
  }
}
