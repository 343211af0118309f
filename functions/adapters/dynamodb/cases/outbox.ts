import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type OutboxEvent, outboxEvent } from '../../../../shared/contracts/event.ts';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import { EVER } from '../../clock.ts';
import type { LostEvents, Outbox } from '../../ports/notices.ts';
import { put, type Write } from '../table/commit.ts';
import { dueKeys } from '../table/due.ts';
import { DUE, dueShard, SHARED_DUE } from '../table/partitions.ts';
import { putItem, updateItem } from '../table/single-writes.ts';
import { getItem, getItems, queryItems, type RawItem, type Table } from '../table/table.ts';
import { outboxKey, toldKey } from './keys.ts';

/** An event that nobody took after this many offers (about two days) waits for a person. */
const MAX_OFFERS = 60;
const MAX_PAUSE_MS = 3_600_000;

const toldItem = z.object({ kind: z.literal('told'), recipient: z.string() });

const UNDELIVERED = {
  where: 'begins_with(#duePk, :undelivered)',
  values: { undelivered: SHARED_DUE.undelivered },
};

const isUndelivered = ({ duePk }: RawItem): boolean =>
  shardsOf(SHARED_DUE.undelivered).includes(String(duePk));

/** An event, offered to `relay` by the table's stream the moment it is written. */
export const eventWrite = (event: OutboxEvent): Write =>
  put('event', {
    ...outboxKey(event.caseId, event.sequence),
    kind: 'outbox',
    ...event,
    offers: 1,
    duePk: dueShard('undelivered', event.caseId),
    dueAt: event.at,
  });

export function dynamoOutbox(client: DynamoDBClient, tableName: string): Outbox & LostEvents {
  const table: Table = { client, name: tableName };
  return {
    async isDelivered({ caseId, sequence }) {
      const item = await getItem(table, outboxKey(caseId, sequence));
      return item?.deliveredAt !== undefined;
    },
    toldOf: (event) => toldOf(table, event),
    async markTold({ caseId, sequence }, recipient, at) {
      const item = { kind: 'told', recipient, at: at.toISOString() };
      await putItem(table, { ...toldKey(caseId, sequence, recipient), ...item });
    },
    async markDelivered({ caseId, sequence }, at) {
      await updateItem(table, outboxKey(caseId, sequence), {
        change: { set: { deliveredAt: at.toISOString() }, remove: ['duePk', 'dueAt'] },
        condition: { where: 'attribute_exists(#pk) AND attribute_not_exists(#deliveredAt)' },
      });
    },
    async undeliveredBefore(instant, limit) {
      const keys = await dueKeys(table, {
        in: shardsOf(SHARED_DUE.undelivered),
        until: instant,
        limit,
      });
      const items = (await getItems(table, keys)).filter(isUndelivered);
      return items.map((item) => outboxEvent.parse(item)).sort(inOrder);
    },
    async countUndeliverable(limit) {
      const due = { in: [DUE.undeliverable], until: EVER, limit };
      return (await dueKeys(table, due)).length;
    },
    offerAgain: (event, at) => offerAgain(table, event, at),
  };
}

/** A change of the item puts it into the stream again. The older it is, the longer the next pause. */
async function offerAgain(table: Table, event: OutboxEvent, at: Date): Promise<void> {
  const key = outboxKey(event.caseId, event.sequence);
  const pauseMs = Math.min(MAX_PAUSE_MS, (at.getTime() - Date.parse(event.at)) / 2);
  const dueAt = new Date(at.getTime() + pauseMs).toISOString();
  const offered = await updateItem(table, key, {
    change: { set: { dueAt }, add: { offers: 1 } },
    condition: {
      where: `${UNDELIVERED.where} AND #offers < :most`,
      values: { ...UNDELIVERED.values, most: MAX_OFFERS },
    },
  });
  if (offered) return;
  await updateItem(table, key, {
    change: { set: { duePk: DUE.undeliverable } },
    condition: UNDELIVERED,
  });
}

async function toldOf(table: Table, { caseId, sequence }: OutboxEvent): Promise<Set<string>> {
  const { pk, sk: prefix } = toldKey(caseId, sequence, '');
  const query = { where: '#pk = :pk AND begins_with(#sk, :prefix)', values: { pk, prefix } };
  const recipients = new Set<string>();
  for await (const item of queryItems(table, query)) {
    recipients.add(toldItem.parse(item).recipient);
  }
  return recipients;
}

const inOrder = (left: OutboxEvent, right: OutboxEvent): number =>
  left.at.localeCompare(right.at) || left.sequence - right.sequence;
