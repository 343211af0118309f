import type {
  AttributeValue,
  BatchGetItemCommandInput,
  BatchGetItemCommandOutput,
  ConsumedCapacity,
  QueryCommandInput,
  TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { itemBytes, writeUnitsOf } from './item-size.ts';

export interface Units {
  readonly readUnits: number;
  readonly writeUnits: number;
}

/**
 * How many times too high DynamoDB Local counts a write of a transaction, on the table and on an
 * index. AWS counts two units for each kilobyte on the table and one on an index.
 */
export interface Exaggeration {
  readonly table: number;
  readonly index: number;
}

type Key = Readonly<Record<string, AttributeValue>>;
/** Finds an item as it is stored; what it costs to look is nobody's bill. */
export type FindStored = (tableName: string, key: Key) => Promise<Key | undefined>;

export interface Answered {
  readonly operation: string;
  readonly input: unknown;
  readonly output: unknown;
}

const NONE: Units = { readUnits: 0, writeUnits: 0 };
const reads = (readUnits: number): Units => ({ ...NONE, readUnits });
const writes = (writeUnits: number): Units => ({ ...NONE, writeUnits });

/**
 * Units of a call that succeeded: what DynamoDB Local says that it consumed, mended where it is known
 * to say something else than AWS.
 */
export function consumedUnits({ operation, input, output }: Answered, by: Exaggeration): Units {
  const capacities = [(output as { ConsumedCapacity?: ConsumedCapacity[] }).ConsumedCapacity ?? []];
  const consumed = capacities.flat();
  const said = sum(consumed.map(({ CapacityUnits = 0 }) => CapacityUnits));
  switch (operation) {
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return writes(said);
    case 'TransactWriteItems':
      return writes(sum(consumed.map((one) => transactionUnits(one, by))));
    case 'GetItem':
    case 'TransactGetItems':
      return reads(said);
    case 'Query':
      return reads(Math.max(said, (input as QueryCommandInput).ConsistentRead ? 1 : 0.5));
    case 'BatchGetItem':
      return reads(said + missingFromBatch(input, output));
    default:
      throw new Error(`Nobody knows what a ${operation} costs`);
  }
}

function transactionUnits(consumed: ConsumedCapacity, by: Exaggeration): number {
  const indexes = Object.values(consumed.GlobalSecondaryIndexes ?? {});
  const ofIndexes = sum(indexes.map(({ CapacityUnits = 0 }) => CapacityUnits));
  return (consumed.Table?.CapacityUnits ?? 0) / by.table + ofIndexes / by.index;
}

/** An item that is not there is read all the same; DynamoDB Local leaves it out in a batch. */
function missingFromBatch(input: unknown, output: unknown): number {
  const { RequestItems = {} } = input as BatchGetItemCommandInput;
  const { Responses = {}, UnprocessedKeys = {} } = output as BatchGetItemCommandOutput;
  return sum(
    Object.entries(RequestItems).map(([table, { Keys = [], ConsistentRead }]) => {
      const left = UnprocessedKeys[table]?.Keys?.length ?? 0;
      const missing = Keys.length - left - (Responses[table]?.length ?? 0);
      return missing * (ConsistentRead ? 1 : 0.5);
    }),
  );
}

type Write = Pick<TransactWriteItem, 'Put' | 'Update' | 'Delete' | 'ConditionCheck'>;

/**
 * Units of a write that a condition refused. DynamoDB bills it by the item that it was about, and
 * writes nothing to the indexes; no answer says how much, so that it is reckoned from sizes.
 */
export async function refusedUnits(asked: Answered, find: FindStored): Promise<Units> {
  const isTransaction = asked.operation === 'TransactWriteItems';
  const items = await Promise.all(
    writesIn(asked).map(async (write) => {
      const sized = write.Put?.Item ? write.Put.Item : await storedOf(write, find);
      return writeUnitsOf(itemBytes((sized ?? {}) as Key));
    }),
  );
  return writes(sum(items) * (isTransaction ? 2 : 1));
}

function writesIn({ operation, input }: Answered): readonly Write[] {
  if (operation === 'TransactWriteItems') {
    return (input as { TransactItems: Write[] }).TransactItems;
  }
  return [{ [operation === 'PutItem' ? 'Put' : 'Update']: input }];
}

function storedOf({ Update, Delete, ConditionCheck }: Write, find: FindStored) {
  const about = Update ?? Delete ?? ConditionCheck;
  return find(about?.TableName ?? '', (about?.Key ?? {}) as Key);
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
