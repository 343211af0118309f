import {
  partsIn,
  rangeOf,
  SIXTEENTHS,
  type Sixteenth,
  sixteenthOf,
} from '../../../../shared/ledger/parts.ts';
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

/** Parts that lie beside one another, in one query; `seen` is what was last said of them. */
export async function readParts(
  table: Table,
  account: string,
  { parts, seen }: { readonly parts: readonly Sixteenth[]; readonly seen: Seen },
): Promise<PartRead[]> {
  const byPart = Map.groupBy(await transfersIn(table, account, parts), ({ of, transferId }) =>
    sixteenthOf(of ?? transferId),
  );
  const after = await readAccountNow(table, account);
  // The first of the next part may be found as well: its id is where that begins.
  return parts.map((part) => {
    const transfers = byPart.get(part) ?? [];
    return { part, before: seen, after, transfers, recomputed: recompute(transfers) };
  });
}

function transfersIn(
  table: Table,
  account: string,
  parts: readonly Sixteenth[],
): Promise<TransferItem[]> {
  const { from } = rangeOf(parts[0] ?? SIXTEENTHS[0]);
  const { to } = rangeOf(parts.at(-1) ?? SIXTEENTHS[0]);
  const { pk, sk: first } = transferKey(account, from);
  const last = to === undefined ? LAST : transferKey(account, to).sk;
  const query = {
    where: '#pk = :pk AND #sk BETWEEN :first AND :last',
    values: { pk, first, last },
  };
  return Array.fromAsync(queryItems(table, query), (item) => transferItem.parse(item));
}

/** Behind every transfer. */
const LAST = 'transfer$';
