import { dueKeys, firstDueAt } from '../adapters/dynamodb/table/due.ts';
import { DUE } from '../adapters/dynamodb/table/partitions.ts';
import type { MeasuringDependencies } from './dependencies.ts';

/** Later than anything is due: for a look at all of it. */
const ALL = new Date('9999-12-31T00:00:00Z');
/** Items looked at; when more wait, there is an alarm anyway. */
const MOST = 200;
/** The sweep ends a task within minutes of its time. */
const OVERDUE_AFTER_MS = 3_600_000;

/** How long the oldest of everything has waited. What nobody waits for is zero seconds old. */
export async function measureWaiting(dependencies: MeasuringDependencies): Promise<void> {
  const { table, dueReviews, outbox, clock, measure } = dependencies;
  const now = clock();
  const undecidedSince = await firstDueAt(table, DUE.undecided);
  const tasks = await dueReviews.openTasks(ALL, MOST);
  const notices = await outbox.undeliveredBefore(ALL, MOST);
  const due = { duePk: DUE.undeliverable, until: ALL, limit: MOST };
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
      undeliverable: (await dueKeys(table, due)).length,
    },
  });
}

function secondsSince(now: Date, instants: readonly string[]): number {
  const first = instants.toSorted()[0];
  return first === undefined ? 0 : Math.max(0, (now.getTime() - Date.parse(first)) / 1000);
}
