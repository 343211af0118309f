import { untilStill } from '../../until-still.ts';
import { commit } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import {
  countEvents,
  eventWrites,
  itemWrites,
  progressOf,
  type ReviewChange,
} from './review-writes.ts';
import { type ReviewPlace, readExistingReview, type StoredReview } from './stored-review.ts';

/** What came of looking at a review: an answer, and what has to change for it to be true. */
export interface Considered<T> {
  readonly result: T;
  readonly change?: ReviewChange;
}

/** Looks at a review that others change at the same time. */
const LOOKS = { of: 'A review', most: 12 };

/**
 * Reads a review, lets `consider` say what changes, and does it in one transaction with its events:
 * all of it on what was read, or none. When the case moved on meanwhile, it is considered anew.
 */
export async function changeReview<T>(
  table: Table,
  place: ReviewPlace & { readonly at: Date },
  consider: (seen: StoredReview) => Considered<T> | Promise<Considered<T>>,
): Promise<T> {
  const still = await untilStill(LOOKS, async () => {
    const seen = await readExistingReview(table, place);
    const { result, change } = await consider(seen);
    const done = !change || (await commit(table, changeWrites(seen, change, place.at))).committed;
    return done ? { result } : undefined;
  });
  return still.result;
}

function changeWrites(seen: StoredReview, change: ReviewChange, at: Date) {
  const { row } = seen.stored;
  const { caseId, round } = seen.review;
  const changed = new Map((change.tasks ?? []).map((task) => [task.id, task]));
  const tasks = seen.tasks.filter(({ id }) => !changed.has(id));
  const progress = progressOf(change.review ?? seen.review, [...tasks, ...changed.values()]);
  return [
    countEvents(seen, { events: change.events.length, at, progress }),
    ...itemWrites(seen, change),
    ...eventWrites(change.events, {
      ...{ caseId, round, at },
      status: row.status,
      sequence: row.events + 1,
    }),
  ];
}
