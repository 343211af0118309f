import * as z from 'zod';
import { instant } from '../../../../shared/contracts/decision.ts';
import { DRAFT_KINDS, type Draft } from '../../../../shared/contracts/draft.ts';
import { filedDocument } from '../../../../shared/contracts/sent-file.ts';
import type { HandedInDraft } from '../../../../shared/drafts/changing.ts';
import type { UnfiledDraft } from '../../ports/drafts.ts';
import { NEWEST } from '../packing/dictionaries.ts';
import { pack, unpack } from '../packing/pack.ts';
import { commit, drop, putOver, type Write } from '../table/commit.ts';
import { DUE } from '../table/partitions.ts';
import { getItem, type Table } from '../table/table.ts';
import { unfiledKey } from './keys.ts';

const unfiledItem = z.object({
  about: z.enum(DRAFT_KINDS),
  owner: z.string(),
  at: instant,
  packed: z.unknown(),
});
const handedInOf = z.object({ body: z.unknown(), documents: z.array(filedDocument) });

/** What is to become a case, as it was checked: kept until the case is stored. */
export function unfiledWrites(
  { id, kind, owner, sent }: Draft,
  handedIn: HandedInDraft | undefined,
): Write[] {
  if (!handedIn || !sent || owner === undefined) return [];
  const packed = pack(handedIn, NEWEST.requests);
  const item = { kind: 'unfiled-draft', about: kind, owner, at: sent.at, packed };
  return [
    putOver('unfiled', { ...unfiledKey(id), ...item, duePk: DUE.unfiledDrafts, dueAt: sent.at }),
  ];
}

export async function findUnfiled(table: Table, id: string): Promise<UnfiledDraft | undefined> {
  const item = await getItem(table, unfiledKey(id));
  if (!item) return undefined;
  const { about: kind, owner, at, packed } = unfiledItem.parse(item);
  return { kind, owner, at: new Date(at), ...handedInOf.parse(unpack(packed)) };
}

export async function markFiled(table: Table, id: string): Promise<void> {
  await commit(table, [drop('unfiled', unfiledKey(id))]);
}
