import { daysLater } from '../../../../shared/rules/review/timing.ts';
import { changeRow } from '../cases/case-row.ts';
import type { StoredCase } from '../cases/stored-case.ts';
import { transferKey } from '../ledger/keys.ts';
import { openReviewOf, type StoredReview } from '../reviews/stored-review.ts';
import { commit, update } from '../table/commit.ts';
import { DUE } from '../table/partitions.ts';
import type { Table } from '../table/table.ts';
import { closeCase } from './close-case.ts';

/** A review that is over is carried out within this; a hold outlives its review by as much. */
const GRACE_DAYS = 7;

/**
 * Ends a case whose hold is overdue, and gives the hold back. As long as people may still decide the
 * case the hold lasts on instead: what they approve must still be there. `moved`: somebody else was
 * faster.
 */
export async function endOverdue(
  table: Table,
  stored: StoredCase,
  at: Date,
): Promise<'ended' | 'kept' | 'moved'> {
  const seen = await openReviewOf(table, stored);
  if (seen === 'moved') return 'moved';
  const until = seen && lastsUntil(seen, at);
  if (until !== undefined && until > at.toISOString()) {
    return (await keepHolds(table, stored, until)) ? 'kept' : 'moved';
  }
  return (await closeCase(table, stored, { to: 'expired', at })) ? 'ended' : 'moved';
}

/** While the clock of a review stands still its end is not known: the question lapses before this. */
const lastsUntil = ({ review, plan }: StoredReview, at: Date): string =>
  review.pausedSince === undefined
    ? daysLater(review.endsAt, GRACE_DAYS)
    : daysLater(at.toISOString(), plan.informationDays + GRACE_DAYS);

/** Moves the end of a case's holds; amounts and transfers stay as they are. */
async function keepHolds(table: Table, { row }: StoredCase, until: string): Promise<boolean> {
  const held = row.draws.filter(({ state }) => state === 'held');
  const set = { duePk: DUE.held, dueAt: until };
  const outcome = await commit(table, [
    changeRow(row.id, row, { set }),
    ...held.map(({ account, transferId }) =>
      update(`hold ${account}`, transferKey(account, transferId), {
        change: { set: { dueAt: until } },
        condition: { where: 'attribute_exists(#duePk)' },
      }),
    ),
  ]);
  return outcome.committed;
}
