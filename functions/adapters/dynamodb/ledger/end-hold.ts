import { InvalidInputError } from '../../../../shared/errors.ts';
import type { Amount } from '../../../../shared/ledger/booking.ts';
import { commit } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import { type Entry, type HoldEnding, resolveHold } from './transfer-writes.ts';

/** `ended-before`: in this or another way; `not-held`: there is no such hold, or not any more. */
export type HoldEnd = 'ended' | 'ended-before' | 'not-held';

/** Ends a hold, once. A repeat, and the end of a hold that is not there, change nothing. */
export async function endHold(
  table: Table,
  hold: Amount,
  { ending, entry }: { ending: HoldEnding; entry: Entry },
): Promise<HoldEnd> {
  if (ending.type === 'post-pending' && !isPart(ending.postedTpp, hold.tpp)) {
    throw new InvalidInputError('Only a whole number up to the held amount can be posted');
  }
  const outcome = await commit(table, resolveHold(hold, ending, entry));
  if (outcome.committed) return 'ended';
  return outcome.failed.has(`resolution ${hold.account}`) ? 'ended-before' : 'not-held';
}

const isPart = (part: number, whole: number): boolean =>
  Number.isSafeInteger(part) && part > 0 && part <= whole;
