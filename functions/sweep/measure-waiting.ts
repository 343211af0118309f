import { EVER } from '../adapters/clock.ts';
import type { MeasuringSweep } from './dependencies.ts';

/** Items looked at; when more wait, there is an alarm anyway. */
const MOST = 200;
/** The sweep ends a task within minutes of its time. */
const OVERDUE_AFTER_MS = 3_600_000;

/** How long the oldest of everything has waited. What nobody waits for is zero seconds old. */
export async function measureWaiting(dependencies: MeasuringSweep): Promise<void> {
  const { dueCases, dueReviews, outbox, stuckWork, clock, measure } = dependencies;
  const now = clock();
  const undecidedSince = await dueCases.undecidedSince();
  const tasks = await dueReviews.openTasks(EVER, MOST);
  const notices = await outbox.undeliveredBefore(EVER, MOST);
  const overdueSince = new Date(now.getTime() - OVERDUE_AFTER_MS).toISOString();
  measure({
    metrics: {
      oldestUndecided: secondsSince(now, undecidedSince ? [undecidedSince] : []),
      oldestOpenTask: secondsSince(
        now,
        tasks.map(({ openedAt }) => openedAt),
      ),
      overdueTasks: tasks.filter(({ endsAt }) => endsAt < overdueSince).length,
      oldestUndelivered: secondsSince(
        now,
        notices.map(({ at }) => at),
      ),
      undeliverable: await outbox.countUndeliverable(MOST),
      stuck: (await stuckWork.all()).length,
    },
  });
}

function secondsSince(now: Date, instants: readonly string[]): number {
  const first = instants.toSorted()[0];
  return first === undefined ? 0 : Math.max(0, (now.getTime() - Date.parse(first)) / 1000);
}
