import { gzipSync } from 'node:zlib';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { policyInForce } from '../../shared/rules/index.ts';
import { daysLater } from '../../shared/rules/review/timing.ts';
import { rescreeningBegun } from '../../shared/screening/rescreening.ts';
import { RESCREENING_KEY, readRescreening } from './dynamodb/settlements/rescreenings.ts';
import { toAttributes } from './dynamodb/table/attributes.ts';
import { commit, putOver } from './dynamodb/table/commit.ts';
import { asking } from './dynamodb/table/errors.ts';
import { getItem, type Table } from './dynamodb/table/table.ts';
import {
  CURRENT_KEY,
  type CurrentList,
  chunkKey,
  currentList,
  digestOf,
  importKey,
  type ListedEntry,
  type PublishedEntry,
} from './screening-list.ts';

/** An item holds 400 kB with its keys; this leaves room. */
const CHUNK_BYTES = 350_000;

/** Where a list comes from and when it was taken in. */
export type Provenance = Pick<
  CurrentList,
  'importedAt' | 'publishedOn' | 'source' | 'isShippedSample'
>;

/**
 * Stores a list and then makes it the current one. A version is named by what it holds, so storing
 * the same list again, also after an import that broke off, writes the same items.
 */
export async function storeScreeningList(
  table: Table,
  published: readonly PublishedEntry[],
  provenance: Provenance,
): Promise<CurrentList> {
  const entries = published.map(asStored);
  const bytes = gzipSync(JSON.stringify(entries), { level: 9 });
  const digest = digestOf(bytes);
  const version = digest.slice('sha256-'.length, 'sha256-'.length + 22);
  const chunks = Math.ceil(bytes.length / CHUNK_BYTES);
  for (let number = 1; number <= chunks; number += 1) {
    const part = bytes.subarray((number - 1) * CHUNK_BYTES, number * CHUNK_BYTES);
    const item = { ...chunkKey(version, number), kind: 'screening-chunk', bytes: part };
    await asking(
      table.client.send(new PutItemCommand({ TableName: table.name, Item: toAttributes(item) })),
    );
  }
  const names = entries.reduce((sum, { altNames }) => sum + 1 + altNames.length, 0);
  return makeCurrent(table, {
    kind: 'screening-list',
    version,
    ...provenance,
    count: entries.length,
    names,
    chunks,
    digest,
  });
}

/** What few ever look at is one text within: it costs next to nothing until somebody does. */
const asStored = ({ id, name, altNames, source, type, countries, ...details }: PublishedEntry) =>
  ({
    id,
    name,
    altNames,
    source,
    ...(type !== undefined && { type }),
    ...(countries && { countries }),
    ...(Object.keys(details).length > 0 && { details: JSON.stringify(details) }),
  }) satisfies ListedEntry;

/** Whether the list before could still be asked: else there are cases that nobody could be screened for. */
async function isFresh(table: Table, { importedAt }: CurrentList): Promise<boolean> {
  const before = currentList.safeParse(await getItem(table, CURRENT_KEY)).data;
  if (!before) return false;
  const { maxAgeDays } = policyInForce(importedAt).screening.value;
  return daysLater(before.publishedOn ?? before.importedAt, maxAgeDays) >= importedAt;
}

/**
 * Puts a stored list in force, and keeps for ever that it was, from when. Everybody is to be compared
 * with a list that says something else than the one before; the sweep does that.
 */
export async function makeCurrent(table: Table, list: CurrentList): Promise<CurrentList> {
  const record = { ...importKey(list.importedAt, list.version), ...list, kind: 'screening-import' };
  const isCompared =
    (await readRescreening(table))?.version === list.version && (await isFresh(table, list));
  const rescreening = { ...RESCREENING_KEY, kind: 'sweep', ...rescreeningBegun(list) };
  await commit(table, [
    putOver('current', { ...CURRENT_KEY, ...list }),
    ...(isCompared ? [] : [putOver('rescreening', rescreening)]),
    putOver('import', record),
  ]);
  return list;
}
