import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { CaseConflictError } from '../../../../shared/errors.ts';
import type { ApiKeys } from '../../ports/people.ts';
import { commit, put, update } from '../table/commit.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, getItems, queryItems, type Table } from '../table/table.ts';
import {
  apiClientKey,
  keyItem,
  listedKeyKey,
  listedKeyWrite,
  readApiClient,
  revokeApiKey,
} from './api-clients.ts';

const listed = z.object({ kind: z.literal('client-key'), hash: z.string() });

const HOUR_MS = 3_600_000;

/** The keys of each client, in the table. */
export function dynamoApiKeys(client: DynamoDBClient, tableName: string): ApiKeys {
  const table: Table = { client, name: tableName };
  return {
    async of(clientId) {
      const { pk } = listedKeyKey(clientId, '');
      const hashes: string[] = [];
      for await (const item of queryItems(table, { where: '#pk = :pk', values: { pk } }))
        hashes.push(listed.parse(item).hash);
      const items = await getItems(table, hashes.map(apiClientKey));
      const keys = items.map((item) => readApiClient(item).key);
      return keys.sort((left, right) => (right.issuedAt ?? '').localeCompare(left.issuedAt ?? ''));
    },
    async issue(owner, hash, ends) {
      const former = ends && (await hashOf(table, owner.id, ends.id));
      const outcome = await commit(table, [
        put('key', keyItem(owner, hash)),
        listedKeyWrite(owner, hash),
        ...(former === undefined
          ? []
          : [
              update('former', apiClientKey(former), {
                change: { set: { endsAt: ends?.at } },
                condition: { where: 'attribute_not_exists(#revokedAt)' },
              }),
            ]),
      ]);
      if (!outcome.committed) throw new CaseConflictError('The key was ended meanwhile');
    },
    async revoke(clientId, keyId, at) {
      const hash = await hashOf(table, clientId, keyId);
      return hash !== undefined && (await revokeApiKey(table, hash, at));
    },
    async noteUse(hash, at) {
      await updateItem(table, apiClientKey(hash), {
        change: { set: { lastUsedAt: at.toISOString() } },
        condition: {
          where:
            'attribute_exists(#pk) AND (attribute_not_exists(#lastUsedAt) OR #lastUsedAt < :hourAgo)',
          values: { hourAgo: new Date(at.getTime() - HOUR_MS).toISOString() },
        },
      });
    },
  };
}

async function hashOf(table: Table, clientId: string, keyId: string): Promise<string | undefined> {
  const item = await getItem(table, listedKeyKey(clientId, keyId));
  return item && listed.parse(item).hash;
}
