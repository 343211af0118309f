import * as z from 'zod';
import { TABLE } from '../../../../shared/deployment/table.ts';
import type { Key } from './expression.ts';
import { queryItems, type Table } from './table.ts';

const { name, partitionKey, sortKey } = TABLE.indexes.due;

export interface DueQuery {
  /** The partitions of the index that are read: one, or all parts of one that is shared out. */
  readonly in: readonly string[];
  readonly until: Date;
  readonly limit: number;
}

/**
 * Keys of what fell due, oldest first. The index lags a little behind the table: whoever acts on an
 * item looks at the item itself.
 */
export async function dueKeys(table: Table, due: DueQuery): Promise<Key[]> {
  return (await dueEntries(table, due)).map(({ pk, sk }) => ({ pk, sk }));
}

export const tableKey = z.object({ pk: z.string(), sk: z.string() });
const dueEntry = tableKey.extend({ [sortKey]: z.string() });

/** The same, each with the instant. */
export async function dueEntries(table: Table, { in: partitions, until, limit }: DueQuery) {
  const read = partitions.map((duePk) => {
    const query = {
      index: name,
      where: `#${partitionKey} = :duePk AND #${sortKey} <= :until`,
      values: { duePk, until: until.toISOString() },
      limit,
    };
    return Array.fromAsync(queryItems(table, query), (item) => dueEntry.parse(item));
  });
  const entries = (await Promise.all(read)).flat();
  return entries.sort((left, right) => left[sortKey].localeCompare(right[sortKey])).slice(0, limit);
}
