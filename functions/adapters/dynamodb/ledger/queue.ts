import { TABLE } from '../../../../shared/deployment/table.ts';
import type { Waiter } from '../../../../shared/ledger/queue.ts';
import { tableKey } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { LISTS } from '../table/partitions.ts';
import { queryItems, type Table } from '../table/table.ts';

const { name, partitionKey, sortKey } = TABLE.indexes.lists;

/** The amount stands in the sort key, behind the place, so that a look at the list reads keys only. */
export const waiterSortKey = (place: string, tpp: number): string => `${place}#${tpp}`;

/** The waiting list of an account, in order, from index keys alone. */
export async function* waiters(table: Table, account: string): AsyncGenerator<Waiter> {
  const query = {
    index: name,
    where: `#${partitionKey} = :queue`,
    values: { queue: LISTS.waiting(account) },
  };
  for await (const item of queryItems(table, query)) {
    const text = String(item[sortKey]);
    const end = text.lastIndexOf('#');
    yield {
      caseId: ownerOf(tableKey.parse(item)),
      place: text.slice(0, end),
      tpp: Number(text.slice(end + 1)),
    };
  }
}
