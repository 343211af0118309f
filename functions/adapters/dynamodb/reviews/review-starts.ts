import { updateItem } from '../table/single-writes.ts';
import { getItem, type Table } from '../table/table.ts';
import { type ReviewItem, reviewItem } from './review-items.ts';
import { REVIEW_DUE, reviewKey } from './review-keys.ts';

/** How often an open review is looked after: whether the machine that carries it still runs. */
const RECHECK_MS = 600_000;

const inState = (duePk: string, starts: number) => ({
  where: '#state = :open AND #duePk = :seenDuePk AND #starts = :seenStarts',
  values: { open: 'open', seenDuePk: duePk, seenStarts: starts },
});

/** A stream may show a review long after: whether it still waits for this very start. */
export async function isUnstarted(table: Table, review: ReviewItem): Promise<boolean> {
  const item = await getItem(table, reviewKey(review.caseId, review.round));
  const now = reviewItem.optional().parse(item);
  return now?.duePk === REVIEW_DUE.unstarted && now.starts === review.starts;
}

/** The machine runs; the next look at it is due in a while. */
export async function markStarted(
  table: Table,
  review: ReviewItem,
  { executionArn, at }: { executionArn: string; at: Date },
): Promise<void> {
  const dueAt = new Date(at.getTime() + RECHECK_MS).toISOString();
  await updateItem(table, reviewKey(review.caseId, review.round), {
    change: { set: { executionArn, duePk: REVIEW_DUE.review, dueAt } },
    condition: inState(REVIEW_DUE.unstarted, review.starts),
  });
}

/** The machine was seen running. */
export async function markRunning(table: Table, review: ReviewItem, at: Date): Promise<void> {
  const dueAt = new Date(at.getTime() + RECHECK_MS).toISOString();
  await updateItem(table, reviewKey(review.caseId, review.round), {
    change: { set: { dueAt } },
    condition: inState(REVIEW_DUE.review, review.starts),
  });
}

/** The machine is gone: another is started, by the stream, under a name of its own. */
export const markGone = (table: Table, review: ReviewItem, at: Date): Promise<boolean> =>
  updateItem(table, reviewKey(review.caseId, review.round), {
    change: {
      set: { starts: review.starts + 1, duePk: REVIEW_DUE.unstarted, dueAt: at.toISOString() },
      remove: ['executionArn'],
    },
    condition: inState(REVIEW_DUE.review, review.starts),
  });
