import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { NOTICES, supplierMailbox } from '../../../../shared/contracts/summary.ts';
import type { NoticeSettings } from '../../ports/summaries.ts';
import type { Key } from '../table/expression.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, type Table } from '../table/table.ts';

/** What is set for a client, whatever its keys. */
export const clientKey = (id: string): Key => ({ pk: `client#${id}`, sk: 'client' });

const clientItem = z.object({
  notices: z.enum(NOTICES).default('each'),
  supplier: supplierMailbox.optional(),
});
export type ClientSettings = z.infer<typeof clientItem>;

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
