import { randomBytes } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { attempt } from '../../../../shared/contracts/webhook.ts';
import { shardOf, shardsOf } from '../../../../shared/deployment/shards.ts';
import { TABLE } from '../../../../shared/deployment/table.ts';
import type { Attempts } from '../../ports/webhooks.ts';
import { putItem } from '../table/single-writes.ts';
import { queryItems, type RawItem, type Table } from '../table/table.ts';
import { attemptsPartition } from './keys.ts';

/** A quarter of a year: what is asked of an attempt later, the feed answers. */
const KEPT_FOR_SECONDS = 90 * 86_400;

const attemptItem = attempt.extend({ kind: z.literal('attempt'), sk: z.string() });

/** Attempts, in the table, shared out over partitions as their events are. */
export function dynamoAttempts(client: DynamoDBClient, tableName: string): Attempts {
  const table: Table = { client, name: tableName };
  return {
    async add(webhookId, one) {
      const pk = shardOf(attemptsPartition(webhookId), one.event);
      const sk = `${one.at}#${randomBytes(6).toString('base64url')}`;
      const ends = { [TABLE.removeAt]: Math.ceil(Date.parse(one.at) / 1000) + KEPT_FOR_SECONDS };
      await putItem(table, { pk, sk, kind: 'attempt', ...one, ...ends });
    },
    async of(webhookId, { before = '~', limit }) {
      const parts = shardsOf(attemptsPartition(webhookId)).slice(1);
      const read = parts.map((pk) => {
        const where = '#pk = :pk AND #sk < :before';
        const query = { where, values: { pk, before }, limit, isBackward: true };
        return Array.fromAsync(queryItems(table, query), readAttempt);
      });
      const all = (await Promise.all(read)).flat();
      const newest = all.sort((left, right) => right.sk.localeCompare(left.sk)).slice(0, limit);
      const last = newest.at(-1);
      return {
        attempts: newest.map(({ kind: _, sk: __, ...one }) => one),
        ...(last && newest.length === limit && { next: last.sk }),
      };
    },
  };
}

const readAttempt = (item: RawItem) => attemptItem.parse(item);
