import * as z from 'zod';
import { TABLE } from '../../../../shared/deployment/table.ts';
import type { Key } from './expression.ts';
import { queryItems, type Table } from './table.ts';

const { name, partitionKey, sortKey } = TABLE.indexes.due;

export interface DueQuery {
  readonly duePk: string;
  readonly until: Date;
  readonly limit: number;
}

/**
 * Keys of what fell due, oldest first. The index lags a little behind the table: whoever acts on an
 * item looks at the item itself.
 */
export async function dueKeys(table: Table, { duePk, until, limit }: DueQuery): Promise<Key[]> {
  const query = {
    index: name,
    where: `#${partitionKey} = :duePk AND #${sortKey} <= :until`,
    values: { duePk, until: until.toISOString() },
    limit,
  };
  return (await Array.fromAsync(queryItems(table, query))).map((item) => tableKey.parse(item));
}

/** When the first of a kind fell or falls due; `undefined` when there is none. */
export async function firstDueAt(table: Table, duePk: string): Promise<string | undefined> {
  const query = { index: name, where: `#${partitionKey} = :duePk`, values: { duePk }, limit: 1 };
  for await (const item of queryItems(table, query)) return z.string().parse(item[sortKey]);
  return undefined;
}

export const tableKey = z.object({ pk: z.string(), sk: z.string() });
