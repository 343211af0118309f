import { sumsOf } from '../../../../shared/ledger/account.ts';
import { type Recomputed, recompute } from '../../../../shared/ledger/recompute.ts';
import { backOff } from '../../backoff.ts';
import { getItem, queryItems, type Table } from '../table/table.ts';
import { type AccountItem, accountItem, type TransferItem, transferItem } from './items.ts';
import { accountKey } from './keys.ts';
import { waiters } from './queue.ts';

/** An account beside what its transfers and its waiting list say it should be. */
export interface AccountCheck {
  readonly account: AccountItem;
  readonly transfers: readonly TransferItem[];
  readonly recomputed: Recomputed;
  /** What differs, in words; empty when all is well. */
  readonly drift: readonly string[];
}

/** An account may still change to and fro while it is read: only what stays wrong is drift. */
const LOOKS = 4;

export async function checkAccount(table: Table, name: string): Promise<AccountCheck> {
  let check = await lookAt(table, name);
  for (let look = 1; look < LOOKS && check.drift.length > 0; look++) {
    await backOff(look + 3);
    check = await lookAt(table, name);
  }
  return check;
}

async function lookAt(table: Table, name: string): Promise<AccountCheck> {
  const { pk, sk } = accountKey(name);
  const transfers: TransferItem[] = [];
  let account: AccountItem | undefined;
  for await (const item of queryItems(table, { where: '#pk = :pk', values: { pk } })) {
    if (item.kind === 'transfer') transfers.push(transferItem.parse(item));
    if (item.sk === sk) account = accountItem.parse(item);
  }
  const empty = { kind: 'account', account: name };
  const before = account ?? accountItem.parse(empty);
  const waiting = (await Array.fromAsync(waiters(table, name))).length;
  const after = accountItem.parse((await getItem(table, { pk, sk })) ?? empty);
  const recomputed = recompute(transfers);
  return {
    account: after,
    transfers,
    recomputed,
    drift: driftOf({ before, after }, recomputed, waiting),
  };
}

/**
 * Transfers are read page by page, the account before and after them. What was written meanwhile is in
 * some of the three: a sum is wrong when it lies outside of what the account said.
 */
function driftOf(
  { before, after }: { readonly before: AccountItem; readonly after: AccountItem },
  { held, posted, faults }: Recomputed,
  waiting: number,
) {
  const sums = sumsOf({ held, posted, waiting });
  const wrong = (Object.keys(sums) as (keyof typeof sums)[])
    .filter((sum) => !isBetween(sums[sum], before[sum], after[sum]))
    .map((sum) => `${sum} is ${after[sum]}, should be ${sums[sum]}`);
  return [...wrong, ...faults];
}

const isBetween = (value: number, one: number, other: number): boolean =>
  value >= Math.min(one, other) && value <= Math.max(one, other);
