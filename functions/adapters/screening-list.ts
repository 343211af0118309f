import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { ListInForce } from '../../shared/cases/since-filing.ts';
import { instant } from '../../shared/contracts/decision.ts';
import { type ListedDetails, listedDetails } from '../../shared/contracts/listed.ts';
import { SCREENING_FAILURES } from '../../shared/rules/screening-failures.ts';
import type { Key } from './dynamodb/table/expression.ts';
import { getItem, getItems, queryItems, type Table } from './dynamodb/table/table.ts';

/** One entry of a screening list: what names are compared with, and what a person judges a match by. */
const listedEntry = z.object({
  id: z.string(),
  name: z.string(),
  altNames: z.array(z.string()),
  /** The list it stands on, such as "Entity List (EL) - Bureau of Industry and Security". */
  source: z.string(),
  /** Individual, Entity, Vessel or Aircraft. */
  type: z.string().exactOptional(),
  /** ISO 3166-1 alpha-2, of its addresses and nationality. */
  countries: z.array(z.string()).exactOptional(),
  /** What else the list tells, as the JSON of `ListedDetails`: read only of an entry that is matched. */
  details: z.string().exactOptional(),
  // Of imports before, where the rest was not kept.
  ...listedDetails.pick({ addresses: true, programs: true, startDate: true, endDate: true }).shape,
});

/** The list in force. The item is written last, so nobody sees a list that is not stored whole. */
export const currentList = z.object({
  kind: z.literal('screening-list'),
  version: z.string(),
  importedAt: instant,
  /** The day the source published it, where the importer said so. */
  publishedOn: z.iso.date().optional(),
  source: z.string(),
  isShippedSample: z.boolean(),
  count: z.int().min(1),
  names: z.int().min(1),
  chunks: z.int().min(1).max(100),
  /** `sha256-` and the base64url digest of the joined chunks. */
  digest: z.string(),
});

const chunkItem = z.object({ kind: z.literal('screening-chunk'), bytes: z.instanceof(Uint8Array) });

export type ListedEntry = z.infer<typeof listedEntry>;
/** An entry as a published file has it. */
export type PublishedEntry = Omit<ListedEntry, 'details'> & ListedDetails;
export type CurrentList = z.infer<typeof currentList>;

export const CURRENT_KEY: Key = { pk: 'screening', sk: 'current' };
export const chunkKey = (version: string, number: number): Key => ({
  pk: `screening#${version}`,
  sk: `chunk#${String(number).padStart(4, '0')}`,
});

export const digestOf = (bytes: Uint8Array): string =>
  `sha256-${createHash('sha256').update(bytes).digest('base64url')}`;

/** What is kept for ever of an import. */
const importRecord = currentList.extend({ kind: z.literal('screening-import') });

export const importKey = (importedAt: string, version = ''): Key => ({
  pk: CURRENT_KEY.pk,
  sk: `import#${importedAt}#${version}`,
});

/** Lists grow stale within weeks: one imported so long before is not in force any more. */
const REACHES_BACK_MS = 90 * 86_400_000;

/** The lists in force since an instant, that of the instant among them, in the order of their import. */
export async function listsSince(table: Table, instant: string): Promise<ListInForce[]> {
  const from = new Date(Date.parse(instant) - REACHES_BACK_MS).toISOString();
  const query = {
    where: '#pk = :pk AND #sk BETWEEN :from AND :to',
    values: { pk: CURRENT_KEY.pk, from: importKey(from).sk, to: importKey('~').sk },
  };
  return Array.fromAsync(queryItems(table, query), (item) => importRecord.parse(item));
}

/** Something that should be there and is not as it should be: said in words, not thrown. */
export interface Unusable {
  readonly unusable: string;
}

/** The stored list. Throws `DependencyUnavailableError` when the table does not answer. */
export interface ScreeningLists {
  /** `undefined`: none was ever imported. */
  current(): Promise<CurrentList | Unusable | undefined>;
  entries(list: CurrentList): Promise<readonly ListedEntry[] | Unusable>;
}

export function dynamoScreeningLists(client: DynamoDBClient, tableName: string): ScreeningLists {
  const table: Table = { client, name: tableName };
  return {
    async current() {
      const item = await getItem(table, CURRENT_KEY);
      if (!item) return undefined;
      const read = currentList.safeParse(item);
      return read.success ? read.data : { unusable: SCREENING_FAILURES['record-unreadable'] };
    },
    async entries(list) {
      const bytes = await joinedChunks(table, list);
      if (!bytes) return { unusable: SCREENING_FAILURES.incomplete };
      if (digestOf(bytes) !== list.digest) return { unusable: SCREENING_FAILURES.altered };
      return unpack(bytes) ?? { unusable: SCREENING_FAILURES.unreadable };
    },
  };
}

async function joinedChunks(table: Table, list: CurrentList): Promise<Uint8Array | undefined> {
  const keys = Array.from({ length: list.chunks }, (_, i) => chunkKey(list.version, i + 1));
  const items = new Map((await getItems(table, keys)).map((item) => [item.sk, item]));
  const chunks = keys.map(({ sk }) => chunkItem.safeParse(items.get(sk)).data?.bytes);
  const whole = chunks.filter((chunk) => chunk !== undefined);
  return whole.length === list.chunks ? Buffer.concat(whole) : undefined;
}

function unpack(bytes: Uint8Array): readonly ListedEntry[] | undefined {
  try {
    return z.array(listedEntry).parse(JSON.parse(gunzipSync(bytes).toString('utf8')));
  } catch {
    return undefined;
  }
}
