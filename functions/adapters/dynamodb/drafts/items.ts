import { type Draft, draft as draftSchema } from '../../../../shared/contracts/draft.ts';
import { isToBeTold, reminderAt } from '../../../../shared/drafts/kept.ts';
import { NEWEST } from '../packing/dictionaries.ts';
import { pack, unpack } from '../packing/pack.ts';
import { tableKey } from '../table/due.ts';
import { type Key, ownerOf } from '../table/expression.ts';
import { dueShard } from '../table/partitions.ts';
import type { RawItem } from '../table/table.ts';
import { browserPartition, entryKey, mailboxPartition } from './keys.ts';

/** Bytes of what was typed, packed: an item weighs 400 kB at most, and no form comes near this. */
const MOST_PACKED = 300_000;

/** A draft as the table keeps it, `kind` being that of an item; `undefined` when it is too large for one. */
export function draftAttributes(draft: Draft): RawItem | undefined {
  const { id, kind: about, fields, ...rest } = draft;
  const typed = pack(fields, NEWEST.requests);
  if (typed.length > MOST_PACKED) return undefined;
  const dueAt = isToBeTold(draft) ? reminderAt(draft) : draft.expiresAt;
  return { kind: 'draft', about, ...rest, typed, duePk: dueShard('drafts', id), dueAt };
}

export function readDraft({ about, typed, ...rest }: RawItem): Draft {
  const id = ownerOf(tableKey.parse(rest));
  return draftSchema.parse({ ...rest, id, kind: about, fields: unpack(typed) });
}

/** Where a draft is listed: with whom it belongs to, and with whom it is shared. */
export function listedUnder({ id, owner, browserHash, colleagues }: Draft): Key[] {
  const holders = [
    ...(owner === undefined ? [] : [mailboxPartition(owner)]),
    ...(browserHash === undefined ? [] : [browserPartition(browserHash)]),
  ];
  return [
    ...holders.map((pk) => entryKey(pk, 'owned', id)),
    ...colleagues.map((one) => entryKey(mailboxPartition(one), 'shared', id)),
  ];
}
