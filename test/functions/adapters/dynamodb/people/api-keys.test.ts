import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  apiClientKey,
  dynamoApiClients,
} from '../../../../../functions/adapters/dynamodb/people/api-clients.ts';
import { dynamoApiKeys } from '../../../../../functions/adapters/dynamodb/people/api-keys.ts';
import { putItem } from '../../../../../functions/adapters/dynamodb/table/single-writes.ts';
import type { Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import type { ApiKey } from '../../../../../shared/contracts/api-key.ts';
import { sha256 } from '../../../../../shared/digests/sha256.ts';
import { keyIdOf } from '../../../../../shared/keys/api-key-text.ts';
import { SCOPES_BEFORE } from '../../../../../shared/keys/scopes.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';
import { minutesAfter, NOON } from '../../../../support/ledger.ts';

let table: Table;
beforeAll(async () => {
  table = await createTestTable();
});
const clients = () => dynamoApiClients(table.client, table.name);
const keys = () => dynamoApiKeys(table.client, table.name);

const keyFor = (hash: string, more: Partial<ApiKey> = {}): ApiKey => ({
  id: keyIdOf(hash),
  name: 'Order system',
  scopes: ['orders:read'],
  issuedAt: NOON.toISOString(),
  ...more,
});

async function issued(client: string, more: Partial<ApiKey> = {}) {
  const hash = sha256(randomUUID());
  const key = keyFor(hash, more);
  await keys().issue({ id: client, name: 'Acme', key }, hash);
  return { hash, key };
}

describe('Keys of a client', () => {
  it('are found by their hash, and listed with the newest first', async () => {
    const client = randomUUID();
    const first = await issued(client);
    const second = await issued(client, { issuedAt: minutesAfter(1).toISOString() });
    expect(await clients().findByKeyHash(first.hash)).toEqual({
      id: client,
      name: 'Acme',
      key: first.key,
    });
    expect(await keys().of(client)).toEqual([second.key, first.key]);
    expect(await keys().of(randomUUID())).toEqual([]);
  });

  it('end together with the issue of the one in their place', async () => {
    const client = randomUUID();
    const former = await issued(client);
    const hash = sha256(randomUUID());
    const at = minutesAfter(60).toISOString();
    await keys().issue({ id: client, name: 'Acme', key: keyFor(hash) }, hash, {
      id: former.key.id,
      at,
    });
    expect((await clients().findByKeyHash(former.hash))?.key.expiresAt).toBe(at);
    expect((await clients().findByKeyHash(hash))?.key.expiresAt).toBeUndefined();
  });

  it('are not issued in the place of one that was revoked meanwhile', async () => {
    const client = randomUUID();
    const former = await issued(client);
    expect(await keys().revoke(client, former.key.id, NOON)).toBe(true);
    expect(await keys().revoke(client, former.key.id, NOON)).toBe(false);
    const hash = sha256(randomUUID());
    const owner = { id: client, name: 'Acme', key: keyFor(hash) };
    const ends = { id: former.key.id, at: NOON.toISOString() };
    await expect(keys().issue(owner, hash, ends)).rejects.toThrow('ended meanwhile');
    expect(await clients().findByKeyHash(hash)).toBeUndefined();
  });

  it('cannot be revoked by another client', async () => {
    const { key, hash } = await issued(randomUUID());
    expect(await keys().revoke(randomUUID(), key.id, NOON)).toBe(false);
    expect((await clients().findByKeyHash(hash))?.key.revokedAt).toBeUndefined();
  });

  it('know when they were last used, to the hour', async () => {
    const { hash } = await issued(randomUUID());
    const usedAt = async () => (await clients().findByKeyHash(hash))?.key.lastUsedAt;
    await keys().noteUse(hash, NOON);
    await keys().noteUse(hash, minutesAfter(59));
    expect(await usedAt()).toBe(NOON.toISOString());
    await keys().noteUse(hash, minutesAfter(61));
    expect(await usedAt()).toBe(minutesAfter(61).toISOString());
    await keys().noteUse(sha256('nobody'), NOON);
    expect(await clients().findByKeyHash(sha256('nobody'))).toBeUndefined();
  });

  it('from before there were scopes open all that they did, and make no keys', async () => {
    const hash = sha256(randomUUID());
    await putItem(table, { ...apiClientKey(hash), kind: 'api-client', id: 'acme', name: 'Acme' });
    expect(await clients().findByKeyHash(hash)).toEqual({
      id: 'acme',
      name: 'Acme',
      key: { id: keyIdOf(hash), name: 'Acme', scopes: SCOPES_BEFORE },
    });
  });
});
