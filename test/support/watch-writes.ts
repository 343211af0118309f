import {
  type DynamoDBClient,
  GetItemCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { type Item, type WrittenUnits, writtenUnits } from '../bench/cost/meter/written-units.ts';

/** A write of one item, and the command that it came in. */
export interface WatchedWrite extends WrittenUnits {
  readonly item: string;
  readonly command: string;
}

/** Takes down what every write of a client takes, by the bytes of each item as it was and as it is. */
export function watchWrites(client: DynamoDBClient): WatchedWrite[] {
  const writes: WatchedWrite[] = [];
  const read = async (one: Place) =>
    (await client.send(new GetItemCommand({ ...one, ConsistentRead: true }))).Item;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const places = placesOf(commandName, args.input);
        const before = await Promise.all(places.map(read));
        const result = await next(args);
        const after = await Promise.all(places.map(read));
        places.forEach(({ Key }, index) => {
          const written = { before: before[index], after: after[index] };
          const units = writtenUnits(written, commandName.startsWith('Transact'));
          writes.push({ item: `${Key.pk?.S} ${Key.sk?.S}`, command: commandName, ...units });
        });
        return result;
      },
    { step: 'initialize' },
  );
  return writes;
}

interface Place {
  readonly TableName: string | undefined;
  readonly Key: Item;
}

function placesOf(command: string, input: object): Place[] {
  const asked = input as { TransactItems?: TransactWriteItem[] };
  if (command === 'PutItemCommand') return [placeOf({ Put: input } as TransactWriteItem)];
  if (command === 'UpdateItemCommand') return [placeOf({ Update: input } as TransactWriteItem)];
  return command === 'TransactWriteItemsCommand' ? (asked.TransactItems ?? []).map(placeOf) : [];
}

function placeOf({ Put, Update }: TransactWriteItem): Place {
  const { pk, sk } = (Put?.Item ?? Update?.Key ?? {}) as Record<string, { S: string }>;
  return { TableName: Put?.TableName ?? Update?.TableName, Key: { pk, sk } as unknown as Item };
}
