import {
  ConditionalCheckFailedException,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { fromAttributes, toAttributes } from './attributes.ts';
import { mapForeignError } from './errors.ts';
import { type Change, type Condition, conditionOf, type Key, updateOf } from './expression.ts';
import type { RawItem, Table } from './table.ts';

/** Stores an item that is not there yet. Answers whether it did. */
export const putItem = (table: Table, item: Key & RawItem): Promise<boolean> =>
  unlessRefused(
    table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: toAttributes(item),
        ...conditionOf({ where: 'attribute_not_exists(#pk)' }),
      }),
    ),
  );

export interface ItemChange {
  readonly change: Change;
  readonly condition: Condition;
}

/** Changes an item if its condition holds. Answers whether it did. */
export const updateItem = (table: Table, key: Key, change: ItemChange): Promise<boolean> =>
  unlessRefused(table.client.send(new UpdateItemCommand(inputOf(table, key, change))));

/** The same; answers the item as it stands now, or nothing if the condition did not hold. */
export async function updatedItem(
  table: Table,
  key: Key,
  change: ItemChange,
): Promise<RawItem | undefined> {
  const input = { ...inputOf(table, key, change), ReturnValues: 'ALL_NEW' as const };
  let changed: RawItem | undefined;
  await unlessRefused(
    table.client.send(new UpdateItemCommand(input)).then(({ Attributes = {} }) => {
      changed = fromAttributes(Attributes);
    }),
  );
  return changed;
}

const inputOf = (table: Table, key: Key, { change, condition }: ItemChange) => ({
  TableName: table.name,
  Key: toAttributes(key),
  ...updateOf(change, condition),
});

async function unlessRefused(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw mapForeignError(error);
  }
}
