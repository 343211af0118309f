import type { ReviewedCase } from '../../../../shared/cases/known-case.ts';
import {
  after,
  type Considered,
  progressOf,
  type ReviewChange,
} from '../../../../shared/reviews/case-review.ts';
import type { ReviewPlace } from '../../../../shared/reviews/task-id.ts';
import { untilStill } from '../../until-still.ts';
import { changeRow } from '../cases/case-row.ts';
import { commit, type Write } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import { eventWrites, itemWrites } from './review-writes.ts';
import { readExistingReview } from './stored-review.ts';

/** Looks at a review that others change at the same time. */
const LOOKS = { of: 'A review', most: 12 };

/** What changes as long as something else in the table is as it was seen, too. */
interface OnCondition<T> extends Considered<T> {
  readonly checks?: readonly Write[];
}

/**
 * Reads a review, lets `consider` say what changes, and does it in one transaction with its events:
 * all of it on what was read, or none. When the case moved on meanwhile, it is considered anew.
 */
export async function changeReview<T>(
  table: Table,
  place: ReviewPlace & { readonly at: Date },
  consider: (seen: ReviewedCase) => OnCondition<T> | Promise<OnCondition<T>>,
): Promise<T> {
  const still = await untilStill(LOOKS, async () => {
    const seen = await readExistingReview(table, place);
    const { result, change, checks = [] } = await consider(seen);
    if (!change) return { result };
    const writes = [...changeWrites(seen, change, place.at), ...checks];
    return (await commit(table, writes)).committed ? { result } : undefined;
  });
  return still.result;
}

/** The case's row counts the events, so that of two changes built on one reading only one is done. */
function changeWrites(seen: ReviewedCase, change: ReviewChange, at: Date) {
  const { id: caseId, status, events } = seen.stored.row;
  const { round } = seen.review;
  const progress = progressOf(after(seen, change));
  return [
    changeRow(caseId, seen.stored.row, {
      set: { events: events + change.events.length, updatedAt: at.toISOString(), progress },
      ...(progress === undefined && { remove: ['progress'] }),
    }),
    ...itemWrites(seen, change, at),
    ...eventWrites(change.events, { caseId, round, status, at, sequence: events + 1 }),
  ];
}
