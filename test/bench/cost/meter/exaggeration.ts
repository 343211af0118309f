import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { createTable } from '../../../../infra/local/dynamodb.ts';
import { TABLE } from '../../../../shared/deployment/table.ts';
import type { Exaggeration } from './units.ts';

const SCRATCH_TABLE = 'scratch';
/** What AWS bills for one small item in a transaction, and for its entry in an index. */
const ON_AWS = { table: 2, index: 1 };

/** Asks DynamoDB Local what it makes of one small item that one index holds. */
export async function exaggerationOf(endpoint: string): Promise<Exaggeration> {
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'chipgate', secretAccessKey: 'chipgate' },
  });
  await createTable(client, SCRATCH_TABLE);
  const { partitionKey, sortKey, indexes } = TABLE;
  const { lists } = indexes;
  const names = [partitionKey, sortKey, lists.partitionKey, lists.sortKey];
  const Item = Object.fromEntries(names.map((name) => [name, { S: 'x' }]));
  const { ConsumedCapacity = [] } = await client.send(
    new TransactWriteItemsCommand({
      TransactItems: [{ Put: { TableName: SCRATCH_TABLE, Item } }],
      ReturnConsumedCapacity: 'INDEXES',
    }),
  );
  client.destroy();
  const [said] = ConsumedCapacity;
  const ofIndex = said?.GlobalSecondaryIndexes?.[lists.name]?.CapacityUnits;
  if (!said?.Table?.CapacityUnits || !ofIndex) {
    throw new Error('DynamoDB Local does not say what a transaction consumes');
  }
  return { table: said.Table.CapacityUnits / ON_AWS.table, index: ofIndex / ON_AWS.index };
}
