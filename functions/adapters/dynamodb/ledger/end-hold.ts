import { InvalidInputError } from '../../../../shared/errors.ts';
import { commit } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import { type Amount, type Entry, type Resolution, resolveHold } from './transfer-writes.ts';

/** `resolved-before`: in this or another way; `not-held`: there is no such hold, or not any more. */
export type Resolved = 'resolved' | 'resolved-before' | 'not-held';

/** Ends a hold, once. A repeat, and the end of a hold that is not there, change nothing. */
export async function resolve(
  table: Table,
  hold: Amount,
  { resolution, entry }: { resolution: Resolution; entry: Entry },
): Promise<Resolved> {
  if (resolution.type === 'post-pending' && !isPart(resolution.postedTpp, hold.tpp)) {
    throw new InvalidInputError('Only a whole number up to the held amount can be posted');
  }
  const outcome = await commit(table, resolveHold(hold, resolution, entry));
  if (outcome.committed) return 'resolved';
  return outcome.failed.has(`resolution ${hold.account}`) ? 'resolved-before' : 'not-held';
}

const isPart = (part: number, whole: number): boolean =>
  Number.isSafeInteger(part) && part > 0 && part <= whole;
