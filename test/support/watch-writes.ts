import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { type Place, placesIn } from '../bench/cost/meter/units.ts';
import { type WrittenUnits, writtenUnits } from '../bench/cost/meter/written-units.ts';

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
        const operation = commandName.replace('Command', '');
        const places = placesIn({ operation, input: args.input });
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
