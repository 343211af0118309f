import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { ApiClients } from '../ports.ts';
import { apiClientKey } from './keys.ts';
import { putItem } from './single-writes.ts';
import { getItem, type Table } from './table.ts';

const apiClientItem = z.object({ kind: z.literal('api-client'), id: z.string(), name: z.string() });

/** API clients, found by the hash of their key. */
export function dynamoApiClients(client: DynamoDBClient, tableName: string): ApiClients {
  const table: Table = { client, name: tableName };
  return {
    async findByKeyHash(hash) {
      const item = await getItem(table, apiClientKey(hash));
      if (!item) return undefined;
      const { id, name } = apiClientItem.parse(item);
      return { id, name };
    },
    async register({ id, name }, hash) {
      await putItem(table, { ...apiClientKey(hash), kind: 'api-client', id, name });
    },
  };
}
