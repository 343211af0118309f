import { TABLE } from '../../../../shared/deployment/table.ts';
import { tableKey } from '../table/due.ts';
import { type Key, ownerOf } from '../table/expression.ts';
import { LISTS } from '../table/partitions.ts';
import { queryItems, type Table } from '../table/table.ts';

const { name, partitionKey, sortKey } = TABLE.indexes.lists;

/** One request in the waiting list of an account, told by its index keys alone. */
export interface Waiter {
  readonly key: Key;
  /** Time of submission and id: the order of the list. */
  readonly place: string;
  readonly tpp: number;
}

/** The amount stands in the sort key, behind the place, so that a look at the list reads keys only. */
export const waiterSortKey = (place: string, tpp: number): string => `${place}#${tpp}`;

/** The waiting list of an account, in order. */
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
      key: tableKey.parse(item),
      place: text.slice(0, end),
      tpp: Number(text.slice(end + 1)),
    };
  }
}

export interface Passing {
  readonly caseId: string;
  readonly account: string;
  readonly place: string;
  readonly leftTpp: number;
  /** How many wait, as the account itself counts them. */
  readonly waiting: number;
}

/**
 * Whether a request may take room although others wait: only if no earlier one would fit whole in
 * what is left. The index lags; a waiter the account counts but the list lacks may be such a one.
 */
export async function mayPass(table: Table, passing: Passing): Promise<boolean> {
  let found = 0;
  for await (const waiter of waiters(table, passing.account)) {
    found++;
    if (ownerOf(waiter.key) === passing.caseId) continue;
    if (waiter.place < passing.place && waiter.tpp <= passing.leftTpp) return false;
  }
  return found >= passing.waiting;
}
