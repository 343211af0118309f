import type { Draft } from '../../../../shared/contracts/draft.ts';
import { commit, drop, put, putOver, update, type Write } from '../table/commit.ts';
import type { Key } from '../table/expression.ts';
import { dueShard } from '../table/partitions.ts';
import { updateItem } from '../table/single-writes.ts';
import type { Table } from '../table/table.ts';
import { draftAttributes, listedUnder } from './items.ts';
import { draftKey } from './keys.ts';

type Written = 'written' | 'too-large' | 'moved-on';

/** Attributes that a change may take away. */
const PASSING = ['browserHash', 'reminded'] as const;

/** Stores a new draft, with where it is listed. Answers `moved-on` where one of that id is there. */
export async function storeDraft(table: Table, draft: Draft): Promise<Written> {
  const attributes = draftAttributes(draft);
  if (!attributes) return 'too-large';
  const whole = put('draft', { ...draftKey(draft.id), ...attributes });
  const { committed } = await commit(table, [whole, ...listedAnew(undefined, draft)]);
  return committed ? 'written' : 'moved-on';
}

/** Puts a draft in the place of the one that was seen, unless somebody changed that meanwhile. */
export async function rewriteDraft(table: Table, seen: Draft, draft: Draft): Promise<Written> {
  const attributes = draftAttributes(draft);
  if (!attributes) return 'too-large';
  const rewrite = {
    change: { set: attributes, remove: PASSING.filter((name) => draft[name] === undefined) },
    condition: unchangedSince(seen),
  };
  const entries = listedAnew(seen, draft);
  const key = draftKey(draft.id);
  if (entries.length === 0) {
    return (await updateItem(table, key, rewrite)) ? 'written' : 'moved-on';
  }
  const { committed } = await commit(table, [update('draft', key, rewrite), ...entries]);
  return committed ? 'written' : 'moved-on';
}

/** Leaves nothing of a draft but its place, until what was uploaded for it is gone as well. */
export async function emptyDraft(table: Table, seen: Draft, at: Date): Promise<Written> {
  const dueAt = at.toISOString();
  const place = { kind: 'removed-draft', duePk: dueShard('drafts', seen.id), dueAt };
  const empty = put('draft', { ...draftKey(seen.id), ...place }, unchangedSince(seen));
  const { committed } = await commit(table, [empty, ...listedAnew(seen, undefined)]);
  return committed ? 'written' : 'moved-on';
}

const unchangedSince = ({ version }: Draft) => ({
  where: '#version = :seenVersion',
  values: { seenVersion: version },
});

/** What changes of where it is listed. */
function listedAnew(before: Draft | undefined, after: Draft | undefined): Write[] {
  const [was, is] = [before ? listedUnder(before) : [], after ? listedUnder(after) : []];
  return [
    ...without(was, is).map((key) => drop(nameOf(key), key)),
    ...without(is, was).map((key) => putOver(nameOf(key), { ...key, kind: 'draft-entry' })),
  ];
}

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;
const without = (keys: readonly Key[], others: readonly Key[]): Key[] =>
  keys.filter((key) => !others.some((other) => nameOf(other) === nameOf(key)));
