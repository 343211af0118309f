import * as z from 'zod';
import type { KnownCase, ReviewedCase } from '../../../../shared/cases/known-case.ts';
import { heldBy } from '../../../../shared/cases/known-case.ts';
import { daysLater } from '../../../../shared/rules/review/timing.ts';
import { changeRow } from '../cases/case-row.ts';
import { readCase } from '../cases/stored-case.ts';
import { endHold } from '../ledger/end-hold.ts';
import { type TransferItem, transferItem } from '../ledger/items.ts';
import { transferKey } from '../ledger/keys.ts';
import { openReviewOf } from '../reviews/stored-review.ts';
import { commit, update } from '../table/commit.ts';
import { dueKeys } from '../table/due.ts';
import { DUE } from '../table/partitions.ts';
import { getItems, type Table } from '../table/table.ts';
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
  stored: KnownCase,
  at: Date,
): Promise<'ended' | 'kept' | 'moved'> {
  if (heldBy(stored).length === 0) return 'moved';
  const seen = await openReviewOf(table, stored);
  if (seen === 'moved') return 'moved';
  const until = seen && lastsUntil(seen, at);
  if (until !== undefined && until > at.toISOString()) {
    return (await keepHolds(table, stored, until)) ? 'kept' : 'moved';
  }
  return (await closeCase(table, stored, { to: 'expired', at })) ? 'ended' : 'moved';
}

/** While the clock of a review stands still its end is not known: the question lapses before this. */
const lastsUntil = ({ review, plan }: ReviewedCase, at: Date): string =>
  review.pausedSince === undefined
    ? daysLater(review.endsAt, GRACE_DAYS)
    : daysLater(at.toISOString(), plan.informationDays + GRACE_DAYS);

/** Moves the end of a case's holds; amounts and transfers stay as they are. */
async function keepHolds(table: Table, known: KnownCase, until: string): Promise<boolean> {
  const { row } = known;
  const outcome = await commit(table, [
    changeRow(row.id, row, { set: { duePk: DUE.held, dueAt: until } }),
    ...heldBy(known).map(({ account, transferId }) =>
      update(`hold ${account}`, transferKey(account, transferId), {
        change: { set: { dueAt: until } },
        condition: { where: 'attribute_exists(#duePk)' },
      }),
    ),
  ]);
  return outcome.committed;
}

/** Holds freed in one go; the sweep frees the rest. */
const BATCH = 25;

/**
 * Ends the overdue holds of an account, each with its case. Whether there were any. One that cannot be
 * ended stands in nobody's way: the sweep meets it, too, and tells of it.
 */
export async function freeOverdue(table: Table, account: string, now: Date): Promise<boolean> {
  const due = { in: [DUE.pending(account)], until: now, limit: BATCH };
  const items = await getItems(table, await dueKeys(table, due));
  const holds = z
    .array(transferItem)
    .parse(items)
    .filter(({ duePk }) => duePk !== undefined);
  const ended: boolean[] = [];
  for (const hold of holds) {
    ended.push(
      await expireHold(table, hold, now).then(
        () => true,
        () => false,
      ),
    );
  }
  return ended.includes(true);
}

async function expireHold(table: Table, hold: TransferItem, at: Date): Promise<void> {
  const stored = await readCase(table, hold.caseId);
  if (stored) {
    await endOverdue(table, stored, at);
    return;
  }
  const entry = { caseId: hold.caseId, at };
  await endHold(table, { ...hold, tpp: hold.amountTpp }, { ending: { type: 'expire' }, entry });
}
