import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type KeptWebhook, keptWebhook } from '../../../../shared/contracts/webhook.ts';
import type { Webhooks } from '../../ports/webhooks.ts';
import { commit, put } from '../table/commit.ts';
import { DUE } from '../table/partitions.ts';
import { putItem } from '../table/single-writes.ts';
import { getItem, queryItems, type RawItem, type Table } from '../table/table.ts';
import { webhookKey } from './keys.ts';

/** Endpoints, in the table. Each change is of what was read: two at once are one after the other. */
export function dynamoWebhooks(client: DynamoDBClient, tableName: string): Webhooks {
  const table: Table = { client, name: tableName };
  return {
    of: (clientId) => {
      const { pk } = webhookKey(clientId, '');
      return Array.fromAsync(
        queryItems(table, { where: '#pk = :pk', values: { pk } }),
        readWebhook,
      );
    },
    async find(clientId, id) {
      const item = await getItem(table, webhookKey(clientId, id));
      return item && readWebhook(item);
    },
    async add(webhook) {
      await putItem(table, itemOf(webhook));
    },
    async change(webhook) {
      const before = webhook.version;
      const write = put('webhook', itemOf({ ...webhook, version: before + 1 }), {
        where: '#version = :before',
        values: { before },
      });
      return (await commit(table, [write])).committed;
    },
  };
}

const itemOf = (webhook: KeptWebhook) => ({
  ...webhookKey(webhook.clientId, webhook.id),
  kind: 'webhook',
  ...webhook,
  ...(webhook.lookAt && { duePk: DUE.webhooks, dueAt: webhook.lookAt }),
});

const webhookItem = keptWebhook.extend({ kind: z.literal('webhook') });

function readWebhook(item: RawItem): KeptWebhook {
  const { kind: _, ...webhook } = webhookItem.parse(item);
  return webhook;
}
