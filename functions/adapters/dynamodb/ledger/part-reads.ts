import { partsIn, rangeOf, type Sixteenth, sixteenthOf } from '../../../../shared/ledger/parts.ts';
import { type Recomputed, recompute } from '../../../../shared/ledger/recompute.ts';
import { getItem, queryItems, type Table } from '../table/table.ts';
import { type AccountItem, accountItem, type TransferItem, transferItem } from './items.ts';
import { accountKey, transferKey } from './keys.ts';

/** An account at one moment, and what it says of its parts. */
export interface Seen {
  readonly account: AccountItem;
  readonly parts: ReturnType<typeof partsIn>;
}

/** A part of an account's transfers, and what the account said before and after they were read. */
export interface PartRead {
  readonly part: Sixteenth;
  readonly before: Seen;
  readonly after: Seen;
  readonly transfers: readonly TransferItem[];
  readonly recomputed: Recomputed;
}

export async function readAccountNow(table: Table, account: string): Promise<Seen> {
  const item = (await getItem(table, accountKey(account))) ?? { kind: 'account', account };
  return { account: accountItem.parse(item), parts: partsIn(item) };
}

/** `seen` is what was last said of it. */
export async function readPart(
  table: Table,
  account: string,
  { part, seen }: { readonly part: Sixteenth; readonly seen: Seen },
): Promise<PartRead> {
  const transfers = await transfersOf(table, account, part);
  const after = await readAccountNow(table, account);
  return { part, before: seen, after, transfers, recomputed: recompute(transfers) };
}

async function transfersOf(
  table: Table,
  account: string,
  part: Sixteenth,
): Promise<TransferItem[]> {
  const { from, to } = rangeOf(part);
  const { pk, sk: first } = transferKey(account, from);
  const last = to === undefined ? LAST : transferKey(account, to).sk;
  const query = {
    where: '#pk = :pk AND #sk BETWEEN :first AND :last',
    values: { pk, first, last },
  };
  const items = await Array.fromAsync(queryItems(table, query), (item) => transferItem.parse(item));
  // The first of the next part is found as well where its id is no more than where that begins.
  return items.filter(({ of, transferId }) => sixteenthOf(of ?? transferId) === part);
}

/** Behind every transfer. */
const LAST = 'transfer$';
