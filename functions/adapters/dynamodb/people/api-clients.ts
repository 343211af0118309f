import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { instant } from '../../../../shared/contracts/decision.ts';
import { NOTICES, supplierMailbox } from '../../../../shared/contracts/summary.ts';
import type { ApiClients } from '../../ports/people.ts';
import type { NoticeSettings } from '../../ports/summaries.ts';
import type { Key } from '../table/expression.ts';
import { putItem, updateItem } from '../table/single-writes.ts';
import { getItem, type Table } from '../table/table.ts';

export const apiClientKey = (keyHash: string): Key => ({
  pk: `api-client#${keyHash}`,
  sk: 'api-client',
});

/** What is set for a client, whatever its keys. */
export const clientKey = (id: string): Key => ({ pk: `client#${id}`, sk: 'client' });

const clientItem = z.object({
  notices: z.enum(NOTICES).default('each'),
  supplier: supplierMailbox.optional(),
});
export type ClientSettings = z.infer<typeof clientItem>;

const apiClientItem = z.object({
  kind: z.literal('api-client'),
  id: z.string(),
  name: z.string(),
  /** From then on the key opens nothing. */
  revokedAt: instant.optional(),
});

/** API clients, found by the hash of their key. */
export function dynamoApiClients(client: DynamoDBClient, tableName: string): ApiClients {
  const table: Table = { client, name: tableName };
  return {
    async findByKeyHash(hash) {
      const item = await getItem(table, apiClientKey(hash));
      if (!item) return undefined;
      const { id, name, revokedAt } = apiClientItem.parse(item);
      return revokedAt === undefined ? { id, name } : undefined;
    },
    async register({ id, name }, hash) {
      await putItem(table, { ...clientKey(id), kind: 'client', name });
      await putItem(table, { ...apiClientKey(hash), kind: 'api-client', id, name });
    },
  };
}

/** Ends a key for good; registering it again does not bring it back. Whether it was in use. */
export const revokeApiKey = (table: Table, hash: string, at: Date): Promise<boolean> =>
  updateItem(table, apiClientKey(hash), {
    change: { set: { revokedAt: at.toISOString() } },
    condition: { where: 'attribute_exists(#pk) AND attribute_not_exists(#revokedAt)' },
  });

/** How contacts of clients are told, in the table. */
export const dynamoNoticeSettings = (
  client: DynamoDBClient,
  tableName: string,
): NoticeSettings => ({
  noticesOf: async (id) => (await settingsOf({ client, name: tableName }, id))?.notices ?? 'each',
  supplierOf: async (id) => (await settingsOf({ client, name: tableName }, id))?.supplier,
});

/** `undefined` for a client that nobody has issued a key to. */
export async function settingsOf(table: Table, id: string): Promise<ClientSettings | undefined> {
  const item = await getItem(table, clientKey(id));
  return item && clientItem.parse(item);
}

/** From then on people are told so of the client's cases. Whether there is such a client. */
export const setClient = (
  table: Table,
  id: string,
  settings: Partial<ClientSettings>,
): Promise<boolean> =>
  updateItem(table, clientKey(id), {
    change: { set: settings },
    condition: { where: 'attribute_exists(#pk)' },
  });
