import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../../../shared/deployment/table.ts';
import { itemBytes, writeUnitsOf } from './item-size.ts';

export type Item = Readonly<Record<string, AttributeValue>>;

/** An item before and after a write; either may not be there. */
export interface Written {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** What a write takes of the table, and of the partitions of indexes that it goes to. */
export interface WrittenUnits {
  readonly table: number;
  readonly indexes: readonly { readonly partition: string; readonly units: number }[];
}

/**
 * Units of a write by AWS's rules: the larger of the item before and after, by itself, and twice in a
 * transaction; and of an index what its entry takes, out of where it was and into where it is.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 */
export function writtenUnits({ before, after }: Written, isInTransaction: boolean): WrittenUnits {
  const bytes = Math.max(itemBytes(before ?? {}), itemBytes(after ?? {}));
  return {
    table: writeUnitsOf(bytes) * (isInTransaction ? 2 : 1),
    indexes: Object.values(TABLE.indexes).flatMap((index) => {
      const [was, is] = [entryOf(before, index), entryOf(after, index)];
      if (was?.place === is?.place) return [];
      return [was, is].flatMap((entry) =>
        entry ? [{ partition: `${index.name} ${entry.partition}`, units: entry.units }] : [],
      );
    }),
  };
}

export const totalOf = ({ table, indexes }: WrittenUnits): number =>
  indexes.reduce((total, { units }) => total + units, table);

type Index = (typeof TABLE.indexes)[keyof typeof TABLE.indexes];

/** Indexes carry keys only. An item without those of an index is not in it. */
function entryOf(item: Item | undefined, { partitionKey, sortKey }: Index) {
  const names = new Set([TABLE.partitionKey, TABLE.sortKey, partitionKey, sortKey]);
  const keys = [...names].map((name) => [name, item?.[name]] as const);
  if (keys.some(([, value]) => value?.S === undefined)) return undefined;
  return {
    partition: item?.[partitionKey]?.S ?? '',
    place: JSON.stringify(keys),
    units: writeUnitsOf(itemBytes(Object.fromEntries(keys) as Item)),
  };
}
