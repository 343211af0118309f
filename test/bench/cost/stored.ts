import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { ENVIRONMENT } from '../../../shared/deployment/environment.ts';
import { TABLE } from '../../../shared/deployment/table.ts';
import { itemBytes } from './meter/item-size.ts';

export interface Stored {
  readonly bytes: number;
  readonly accounts: number;
}

/** DynamoDB adds this to every item and every entry of an index. */
const OVERHEAD_BYTES = 100;

/**
 * Everything in the table and its indexes, or what is of these kinds, as it is billed. Nobody counts
 * how it is found out.
 */
export async function storedIn(
  variables: NodeJS.Dict<string>,
  kinds?: readonly string[],
): Promise<Stored> {
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = '', [ENVIRONMENT.tableName]: TableName } =
    variables;
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'chipgate', secretAccessKey: 'chipgate' },
  });
  let bytes = 0;
  let accounts = 0;
  for await (const { Items = [] } of paginateScan({ client }, { TableName })) {
    for (const item of Items) {
      if (kinds && !kinds.includes(String(item.pk?.S).split('#')[0] ?? '')) continue;
      bytes += itemBytes(item) + OVERHEAD_BYTES + indexBytes(item);
      accounts += item.kind?.S === 'account' ? 1 : 0;
    }
  }
  client.destroy();
  return { bytes, accounts };
}

type Item = Parameters<typeof itemBytes>[0];

function indexBytes(item: Item): number {
  const { partitionKey, sortKey, indexes } = TABLE;
  return Object.values(indexes).reduce((total, index) => {
    const names = new Set<string>([partitionKey, sortKey, index.partitionKey, index.sortKey]);
    const entry = Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)));
    const isIn = entry[index.partitionKey] && entry[index.sortKey];
    return total + (isIn ? itemBytes(entry) + OVERHEAD_BYTES : 0);
  }, 0);
}
