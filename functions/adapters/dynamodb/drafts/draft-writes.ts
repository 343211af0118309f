import type { Draft } from '../../../../shared/contracts/draft.ts';
import { lettersOf } from '../../../../shared/drafts/letters.ts';
import { commit, drop, put, putOver, update, type Write } from '../table/commit.ts';
import { type Key, keyText } from '../table/expression.ts';
import { DUE, dueShard } from '../table/partitions.ts';
import { updateItem } from '../table/single-writes.ts';
import type { Table } from '../table/table.ts';
import { draftAttributes, listedUnder } from './items.ts';
import { draftKey, letterKey } from './keys.ts';

type Written = 'written' | 'too-large' | 'moved-on';

/** What stands in the place of a draft that is gone. */
export const EMPTIED = 'removed-draft';

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

interface Rewritten {
  readonly seen: Draft;
  readonly draft: Draft;
  readonly at: Date;
  /** What is written together with it, or not at all. */
  readonly beside?: readonly Write[];
}

/** Puts a draft in the place of the one that was seen, unless somebody changed that meanwhile. */
export async function rewriteDraft(
  table: Table,
  { seen, draft, at, beside = [] }: Rewritten,
): Promise<Written> {
  const attributes = draftAttributes(draft);
  if (!attributes) return 'too-large';
  const rewrite = {
    change: { set: attributes, remove: PASSING.filter((name) => draft[name] === undefined) },
    condition: unchangedSince(seen),
  };
  const others = [...listedAnew(seen, draft), ...letterWrites(seen, draft, at), ...beside];
  const key = draftKey(draft.id);
  if (others.length === 0) {
    return (await updateItem(table, key, rewrite)) ? 'written' : 'moved-on';
  }
  const { committed } = await commit(table, [update('draft', key, rewrite), ...others]);
  return committed ? 'written' : 'moved-on';
}

/** Leaves nothing of a draft but its place, until what was uploaded for it is gone as well. */
export async function emptyDraft(table: Table, seen: Draft, at: Date): Promise<Written> {
  const dueAt = at.toISOString();
  const due = { duePk: dueShard('drafts', seen.id), dueAt };
  const place = { kind: EMPTIED, emptiedAt: dueAt, caseId: seen.sent?.caseId, ...due };
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
    ...without(was, is).map((key) => drop(keyText(key), key)),
    ...without(is, was).map((key) => putOver(keyText(key), { ...key, kind: 'draft-entry' })),
  ];
}

/** Told again, where it was told before: a reminder comes as often as an end comes near. */
const letterWrites = (before: Draft, after: Draft, at: Date): Write[] =>
  lettersOf(before, after).map((letter) => {
    const key = letterKey(after.id, letter);
    const since = at.toISOString();
    const due = { duePk: DUE.draftLetters, dueAt: since, offers: 0 };
    return putOver(keyText(key), {
      ...key,
      kind: 'draft-letter',
      what: letter.what,
      since,
      ...due,
    });
  });

const without = (keys: readonly Key[], others: readonly Key[]): Key[] =>
  keys.filter((key) => !others.some((other) => keyText(other) === keyText(key)));
