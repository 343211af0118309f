import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { apiKey, keyFromBefore } from '../../../../shared/contracts/api-key.ts';
import { keyIdOf } from '../../../../shared/keys/api-key-text.ts';
import type { ApiClient, ApiClients } from '../../ports/people.ts';
import { putOver, type Write } from '../table/commit.ts';
import type { Key } from '../table/expression.ts';
import { putItem, updateItem } from '../table/single-writes.ts';
import { getItem, type RawItem, type Table } from '../table/table.ts';
import { clientKey } from './client-settings.ts';

export const apiClientKey = (keyHash: string): Key => ({
  pk: `api-client#${keyHash}`,
  sk: 'api-client',
});

/** The list of a client's keys, which leads to each by its hash. */
export const listedKeyKey = (clientId: string, keyId: string): Key => ({
  pk: `client-keys#${clientId}`,
  sk: keyId,
});

const apiClientItem = z.object({
  kind: z.literal('api-client'),
  pk: z.string(),
  id: z.string(),
  name: z.string(),
  key: apiKey.optional(),
  revokedAt: apiKey.shape.revokedAt,
  lastUsedAt: apiKey.shape.lastUsedAt,
  endsAt: apiKey.shape.expiresAt,
});

/** A key as it stands. What happened to it since it was issued stands beside what it was issued as. */
export function readApiClient(item: RawItem): ApiClient {
  const { pk, id, name, key, revokedAt, lastUsedAt, endsAt } = apiClientItem.parse(item);
  const issued = key ?? keyFromBefore(keyIdOf(pk.slice(pk.indexOf('#') + 1)), name);
  return {
    id,
    name,
    key: {
      ...issued,
      ...(endsAt && { expiresAt: endsAt }),
      ...(revokedAt && { revokedAt }),
      ...(lastUsedAt && { lastUsedAt }),
    },
  };
}

/** API clients, found by the hash of their key. */
export function dynamoApiClients(client: DynamoDBClient, tableName: string): ApiClients {
  const table: Table = { client, name: tableName };
  return {
    async findByKeyHash(hash) {
      const item = await getItem(table, apiClientKey(hash));
      return item && readApiClient(item);
    },
    async register({ id, name }, hash, issued) {
      const keyId = keyIdOf(hash);
      const key = issued ? { id: keyId, ...issued } : keyFromBefore(keyId, name);
      await putItem(table, { ...clientKey(id), kind: 'client', name });
      await putItem(table, listedKey({ id, name, key }, hash));
      await putItem(table, keyItem({ id, name, key }, hash));
    },
  };
}

export const keyItem = ({ id, name, key }: ApiClient, hash: string) => ({
  ...apiClientKey(hash),
  kind: 'api-client',
  id,
  name,
  key,
});

const listedKey = ({ id, key }: ApiClient, hash: string) => ({
  ...listedKeyKey(id, key.id),
  kind: 'client-key',
  hash,
});

export const listedKeyWrite = (client: ApiClient, hash: string): Write =>
  putOver('listed', listedKey(client, hash));

/** Ends a key for good; registering it again does not bring it back. Whether it was in use. */
export const revokeApiKey = (table: Table, hash: string, at: Date): Promise<boolean> =>
  updateItem(table, apiClientKey(hash), {
    change: { set: { revokedAt: at.toISOString() } },
    condition: { where: 'attribute_exists(#pk) AND attribute_not_exists(#revokedAt)' },
  });
