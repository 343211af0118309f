import { commit, put, update } from '../table/commit.ts';
import { getItem, type Table } from '../table/table.ts';
import { accountChange } from './account-writes.ts';
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

/** Adjusts the limit and keeps who did so, when and why. Answers the account as it was. */
export async function adjustLimit(
  table: Table,
  { account, limitTpp, reason, by, at }: Adjustment,
): Promise<AccountItem | undefined> {
  const before = accountItem.optional().parse(await getItem(table, accountKey(account)));
  await commit(table, [
    update('account', accountKey(account), {
      change: {
        ...accountChange(account, {}, { limitTpp }),
        remove: limitTpp === undefined ? ['limitTpp'] : [],
      },
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
  ]);
  return before;
}
