import type { Draft } from '../../../../shared/contracts/draft.ts';
import type { DraftReader } from '../../../../shared/drafts/access.ts';
import { isPastKeeping } from '../../../../shared/drafts/kept.ts';
import { tableKey } from '../table/due.ts';
import { getItem, getItems, queryItems, type Table } from '../table/table.ts';
import { readDraft } from './items.ts';
import { draftKey, LISTED, partitionsOf } from './keys.ts';

const MOST_LISTED = 100;

/** A draft whose time is not over; of a removed one its place is left for a while, and nothing in it. */
export async function findDraft(table: Table, id: string, now: Date): Promise<Draft | undefined> {
  const item = await getItem(table, draftKey(id));
  const found = item?.kind === 'draft' ? readDraft(item) : undefined;
  return found && !isPastKeeping(found, now) ? found : undefined;
}

/** Those that a reader has or shares, the last saved first. */
export async function draftsListed(table: Table, reader: DraftReader, now: Date): Promise<Draft[]> {
  const lists = partitionsOf(reader).flatMap((pk) => LISTED.map((as) => idsIn(table, pk, as)));
  const ids = [...new Set((await Promise.all(lists)).flat())];
  const items = await getItems(table, ids.map(draftKey));
  return items
    .filter(({ kind }) => kind === 'draft')
    .map(readDraft)
    .filter((found) => !isPastKeeping(found, now))
    .sort((one, other) => other.savedAt.localeCompare(one.savedAt));
}

async function idsIn(table: Table, pk: string, as: string): Promise<string[]> {
  const query = {
    where: '#pk = :pk AND begins_with(#sk, :as)',
    values: { pk, as: `${as}#` },
    limit: MOST_LISTED,
  };
  return Array.fromAsync(queryItems(table, query), (entry) =>
    tableKey.parse(entry).sk.slice(as.length + 1),
  );
}
