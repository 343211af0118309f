import {
  ConditionalCheckFailedException,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { toAttributes } from './attributes.ts';
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

/** Changes an item if its condition holds. Answers whether it did. */
export const updateItem = (
  table: Table,
  key: Key,
  { change, condition }: { change: Change; condition: Condition },
): Promise<boolean> =>
  unlessRefused(
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toAttributes(key),
        ...updateOf(change, condition),
      }),
    ),
  );

async function unlessRefused(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw mapForeignError(error);
  }
}
