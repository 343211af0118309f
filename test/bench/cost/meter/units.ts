import type {
  BatchGetItemCommandInput,
  BatchGetItemCommandOutput,
  ConsumedCapacity,
  QueryCommandInput,
  TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../../../shared/deployment/table.ts';
import { itemBytes, writeUnitsOf } from './item-size.ts';
import { type Item, totalOf, type Written, writtenUnits } from './written-units.ts';

export type Stored = Item | undefined;

export interface Units {
  readonly readUnits: number;
  readonly writeUnits: number;
}

export interface Answered {
  readonly operation: string;
  readonly input: unknown;
  readonly output: unknown;
}

const NONE: Units = { readUnits: 0, writeUnits: 0 };
const reads = (readUnits: number): Units => ({ ...NONE, readUnits });
const writes = (writeUnits: number): Units => ({ ...NONE, writeUnits });

/**
 * Units of a read that succeeded: what DynamoDB Local says that it consumed, mended where it is known
 * to say something else than AWS. What a write takes it says wrong: it adds the small items of a
 * transaction before it rounds, so that writes are reckoned from the bytes of each item.
 */
export function readUnits({ operation, input, output }: Answered): Units {
  const capacities = [(output as { ConsumedCapacity?: ConsumedCapacity[] }).ConsumedCapacity ?? []];
  const consumed = capacities.flat();
  const said = sum(consumed.map(({ CapacityUnits = 0 }) => CapacityUnits));
  switch (operation) {
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

/** Where the items of a write lie. */
export interface Place {
  readonly TableName: string;
  readonly Key: Item;
}

/** The items that a call writes, in order; none for one that reads. */
export function placesIn({ operation, input }: Pick<Answered, 'operation' | 'input'>): Place[] {
  if (operation === 'PutItem') return [placeOf({ Put: input } as TransactWriteItem)];
  if (operation === 'UpdateItem') return [placeOf({ Update: input } as TransactWriteItem)];
  if (operation !== 'TransactWriteItems') return [];
  return (input as { TransactItems: TransactWriteItem[] }).TransactItems.map(placeOf);
}

function placeOf({ Put, Update, ConditionCheck }: TransactWriteItem): Place {
  const { TableName = '' } = Put ?? Update ?? ConditionCheck ?? {};
  const keys = Put?.Item ?? Update?.Key ?? ConditionCheck?.Key ?? {};
  const { partitionKey, sortKey } = TABLE;
  return {
    TableName,
    Key: { [partitionKey]: keys[partitionKey], [sortKey]: keys[sortKey] } as Item,
  };
}

/** Units of a call that wrote items which were so before and are so after. */
export const unitsWritten = (operation: string, written: readonly Written[]): Units =>
  writes(sum(written.map((one) => totalOf(writtenUnits(one, isTransaction(operation))))));

/**
 * Units of a write that a condition refused. DynamoDB bills it by the item that it was about, and
 * writes nothing to the indexes.
 */
export function unitsRefused({ operation, input }: Answered, before: readonly Stored[]): Units {
  const asked = operation === 'TransactWriteItems' ? Object(input).TransactItems : [{ Put: input }];
  const items = before.map((stored, index) => asked[index]?.Put?.Item ?? stored ?? {});
  const units = sum(items.map((item) => writeUnitsOf(itemBytes(item))));
  return writes(units * (isTransaction(operation) ? 2 : 1));
}

const isTransaction = (operation: string): boolean => operation === 'TransactWriteItems';

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
