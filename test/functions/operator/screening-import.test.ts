import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import {
  CURRENT_KEY,
  type CurrentList,
  chunkKey,
  dynamoScreeningLists,
  type ListedEntry,
} from '../../../functions/adapters/screening-list.ts';
import { importScreeningList } from '../../../functions/operator/screening/import-list.ts';
import { keepShippedSample } from '../../../functions/operator/screening/shipped-sample.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { madeUpEntries, toCsv } from '../../support/made-up-entries.ts';

const NOW = new Date('2026-03-10T12:00:00.000Z');
const LATER = new Date('2026-03-20T12:00:00.000Z');

let folder: string;
let table: Table;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'screening-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  table = await createTestTable();
});

const lists = () => dynamoScreeningLists(table.client, table.name);

async function importing(
  entries: readonly ListedEntry[] | string,
  options: Partial<Parameters<typeof importScreeningList>[0]> = {},
): Promise<CurrentList> {
  const file = join(folder, 'list.csv');
  await writeFile(file, typeof entries === 'string' ? entries : toCsv(entries));
  const { client, name: tableName } = table;
  return importScreeningList({ file, client, tableName, now: NOW, ...options });
}

describe('An import', () => {
  it('stores the list whole and puts it in force', async () => {
    const entries = madeUpEntries(300);
    const stored = await importing(entries, { publishedOn: '2026-03-09' });
    expect(await lists().current()).toEqual(stored);
    expect(stored).toMatchObject({
      count: 300,
      importedAt: NOW.toISOString(),
      publishedOn: '2026-03-09',
      source: 'list.csv',
      isShippedSample: false,
    });
    expect(await lists().entries(stored)).toEqual(entries);
  });

  it('keeps a list of 25,000 entries in several chunks', async () => {
    const entries = madeUpEntries(25_000);
    const stored = await importing(entries);
    expect(stored.chunks).toBeGreaterThan(1);
    expect(await lists().entries(stored)).toEqual(entries);
  });

  it('takes the place of the one before, whose entries stay stored', async () => {
    const first = await importing(madeUpEntries(5));
    const second = await importing(madeUpEntries(6), { now: LATER });
    expect(await lists().current()).toEqual(second);
    expect(await lists().entries(first)).toEqual(madeUpEntries(5));
  });

  it('of the same file again only renews the day', async () => {
    const first = await importing(madeUpEntries(5));
    const second = await importing(madeUpEntries(5), { now: LATER });
    expect(second).toEqual({ ...first, importedAt: LATER.toISOString() });
  });

  it('of a file with a fault changes nothing', async () => {
    const before = await importing(madeUpEntries(5));
    await expect(importing(`${toCsv(madeUpEntries(6))}"cut o`)).rejects.toThrow(/line 8/);
    expect(await lists().current()).toEqual(before);
  });

  it('of a file that looks cut off is refused, unless the operator says that it is shorter', async () => {
    const of = (count: number) =>
      madeUpEntries(count).map((one) => ({ ...one, source: 'One list' }));
    await importing(of(500));
    await expect(importing(of(399))).rejects.toThrow(/looks cut off/);
    expect((await importing(of(400))).count).toBe(400);
    await importing(of(500));
    expect((await importing(of(10), { acceptShorter: true })).count).toBe(10);
  });

  it('of a file that lost one of its sources, or much of one, is refused, however little of the whole', async () => {
    const from = (source: string, count: number, seed: number) =>
      madeUpEntries(count, seed).map((entry) => ({ ...entry, source }));
    const large = from('Specially Designated Nationals', 600, 3);
    const listed = from('Entity List', 50, 4);
    const small = from('Capta List', 2, 5);
    await importing([...large, ...listed, ...small]);
    await expect(importing([...large, ...small])).rejects.toThrow(/0 entries of Entity List.* 50/);
    await expect(importing([...large, ...listed])).rejects.toThrow(/Capta List/);
    await expect(importing([...large, ...listed.slice(0, 39), ...small])).rejects.toThrow(/39 ent/);
    const shrunk = [...large, ...listed.slice(0, 40), ...small.slice(0, 1)];
    expect((await importing(shrunk)).count).toBe(641);
    expect((await importing(large, { acceptShorter: true })).count).toBe(600);
  });

  it.each(['2026-03-11', '2026-02-30', 'yesterday'])(
    'with a day of publication that cannot be is refused: %s',
    async (publishedOn) => {
      await expect(importing(madeUpEntries(5), { publishedOn })).rejects.toThrow(publishedOn);
      expect(await lists().current()).toBeUndefined();
    },
  );
});

describe('A list that is not as it was stored is not used', () => {
  const putOver = (item: Record<string, unknown>) =>
    table.client.send(new PutItemCommand({ TableName: table.name, Item: marshall(item) }));

  it('with a chunk missing', async () => {
    const stored = await importing(madeUpEntries(5));
    const list = { ...stored, chunks: stored.chunks + 1 };
    expect(await lists().entries(list)).toEqual({ unusable: 'the list is not stored whole' });
  });

  it('with a chunk altered', async () => {
    const stored = await importing(madeUpEntries(5));
    const other = await importing(madeUpEntries(6), { now: LATER });
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshall(chunkKey(stored.version, 1)),
        UpdateExpression: 'SET #bytes = :bytes',
        ExpressionAttributeNames: { '#bytes': 'bytes' },
        ExpressionAttributeValues: { ':bytes': { B: Buffer.from('altered') } },
      }),
    );
    expect(await lists().entries(stored)).toEqual({
      unusable: 'the list is not as it was imported',
    });
    expect(await lists().entries(other)).toHaveLength(6);
  });

  it('with a record that cannot be read', async () => {
    await putOver({ ...CURRENT_KEY, kind: 'screening-list', version: 7 });
    expect(await lists().current()).toEqual({ unusable: 'the record of the list cannot be read' });
  });

  it('an import that broke off before its end leaves the one before in force', async () => {
    const before = await importing(madeUpEntries(5));
    await putOver({ ...chunkKey('half', 1), kind: 'screening-chunk', bytes: Buffer.from('half') });
    expect(await lists().current()).toEqual(before);
  });
});

describe('The shipped sample', () => {
  const keep = (now: Date) =>
    keepShippedSample({ client: table.client, tableName: table.name, now });

  it('is put in force where there is no list, and never grows stale', async () => {
    const first = await keep(NOW);
    expect(first).toMatchObject({ isShippedSample: true, importedAt: NOW.toISOString() });
    const renewed = await keep(LATER);
    expect(renewed).toEqual({ ...first, importedAt: LATER.toISOString() });
    expect(await lists().current()).toEqual(renewed);
  });

  it('never takes the place of a list that somebody imported, however old', async () => {
    const imported = await importing(madeUpEntries(5));
    expect(await keep(LATER)).toBeUndefined();
    expect(await lists().current()).toEqual(imported);
  });
});
