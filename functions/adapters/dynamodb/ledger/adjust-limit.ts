import { untilStill } from '../../until-still.ts';
import { commit, put, update, type Write } from '../table/commit.ts';
import { getItem, type Table } from '../table/table.ts';
import { accountChange, sameAdjustment } from './account-writes.ts';
import type { AccountItem } from './items.ts';
import { accountItem } from './items.ts';
import { accountKey, adjustmentKey } from './keys.ts';

/** An officer's adjustment of a limit. Without `limitTpp` the policy's own limit holds again. */
export interface Adjustment {
  readonly account: string;
  readonly limitTpp?: number | undefined;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** Looks at an account that others draw on and adjust at the same time. */
const LOOKS = { of: 'An account', most: 20 };

/**
 * Adjusts the limit and keeps who did so, when and why. Answers the account as it was. Of two
 * adjustments of one moment the second is kept a millisecond later.
 */
export async function adjustLimit(
  table: Table,
  adjustment: Adjustment,
): Promise<AccountItem | undefined> {
  let at = adjustment.at;
  const { before } = await untilStill(LOOKS, async () => {
    const seen = accountItem.optional().parse(await getItem(table, accountKey(adjustment.account)));
    const outcome = await commit(table, adjustmentWrites({ ...adjustment, at }, seen));
    if (outcome.committed) return { before: seen };
    if (outcome.failed.has('adjustment')) at = new Date(at.getTime() + 1);
    return undefined;
  });
  return before;
}

/** The record says from what to what: it is kept only if that is still so. */
function adjustmentWrites(
  { account, limitTpp, reason, by, at }: Adjustment,
  before: AccountItem | undefined,
): Write[] {
  return [
    update('account', accountKey(account), {
      change: {
        ...accountChange(account, {}, { limitTpp }),
        remove: limitTpp === undefined ? ['limitTpp'] : [],
      },
      condition: sameAdjustment(before),
    }),
    put('adjustment', {
      ...adjustmentKey(account, at.toISOString()),
      kind: 'adjustment',
      account,
      limitTpp,
      before: before?.limitTpp,
      reason,
      by,
      at: at.toISOString(),
    }),
  ];
}
