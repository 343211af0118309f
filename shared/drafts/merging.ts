import { sha256 } from '../digests/sha256.ts';
import { type DraftFields, rowsOf } from './typed.ts';

/** What a page gives back, and what it had shown. */
export interface DraftEdit {
  /** As typed, by field; empty where it was emptied. What the page did not ask is left out. */
  readonly given: DraftFields;
  /** `seenOf` the fields that the page showed; without it all that is given was meant so. */
  readonly seen?: string | undefined;
}

/** A field that two people changed at once: the one who saved last has it, and is told what was there. */
export interface Overwritten {
  readonly field: string;
  readonly theirs: string;
}

/** What became of an edit, for whoever made it. */
export interface Merged {
  readonly overwritten: readonly Overwritten[];
  /** Rows that were typed under a number that another has taken meanwhile, by what they were called: `items.1`. */
  readonly moved: Readonly<Record<string, string>>;
  /** For the next save of a page that stays as it is: what it shows by now, whatever others have changed. */
  readonly seen: string;
}

export interface MergedDraft extends Merged {
  readonly fields: DraftFields;
}

/** What a page shows of these fields, for a hidden field of its form: some letters for each. */
export const seenOf = (fields: DraftFields, names: readonly string[]): string =>
  names.flatMap((name) => (fields[name] ? [`${name}=${markOf(fields[name])}`] : [])).join(' ');

/**
 * A draft with what somebody has typed, field by field, so that two who edit it at once lose nothing:
 * what one did not touch stays as the other has it by now. `isOthers`: somebody else saved it last;
 * then a row that both have added becomes two rows.
 */
export function mergedInto(
  stored: DraftFields,
  { given, seen }: DraftEdit,
  isOthers: boolean,
): MergedDraft {
  const shown = seen === undefined ? undefined : marksIn(seen);
  const moved = shown && isOthers ? takenRows(stored, given, shown) : {};
  const mine = asWritten(given, moved);
  const was = (field: string) => shown && (shown.get(field) ?? NOTHING);
  const touched = Object.entries(mine).filter(
    ([field, text]) => text !== (stored[field] ?? '') && markOf(text) !== was(field),
  );
  const overwritten = touched.flatMap(([field]) => {
    const theirs = stored[field] ?? '';
    return shown && markOf(theirs) !== was(field) ? [{ field, theirs }] : [];
  });
  const fields = { ...stored, ...Object.fromEntries(touched) };
  const filled = Object.entries(fields).filter(([, text]) => text !== '');
  const seenBy = seenOf(mine, Object.keys(mine));
  return { fields: Object.fromEntries(filled), overwritten, moved, seen: seenBy };
}

/** Forms send the end of a line as two characters. */
const asWritten = (given: DraftFields, moved: Merged['moved']): DraftFields =>
  Object.fromEntries(
    Object.entries(given).map(([field, text]) => {
      const [row = ''] = ROW.exec(field) ?? [];
      return [(moved[row] ?? row) + field.slice(row.length), text.replace(/\r\n?/g, '\n')];
    }),
  );

/** Enough to notice a change: whoever makes two texts look alike fools nobody else. */
const markOf = (text = ''): string => sha256(text).slice(0, 8);
const NOTHING = markOf();

const marksIn = (seen: string): ReadonlyMap<string, string> =>
  new Map(
    seen.split(' ').flatMap((pair) => {
      const [name, mark] = pair.split('=');
      return name && mark ? [[name, mark]] : [];
    }),
  );

/** Rows that anybody may add; elsewhere a number in a name has a meaning of its own. */
const ROW =
  /^((?:consignee|endUser|purchaser|intermediates\.\d{1,3})\.owners|items|intermediates|customers|places)\.\d{1,3}(?=\.)/;

/** Rows that were not there when somebody looked, and are another's by now: where what they typed goes. */
function takenRows(
  stored: DraftFields,
  given: DraftFields,
  shown: ReadonlyMap<string, string>,
): Record<string, string> {
  const moved = new Map<string, string>();
  for (const field of Object.keys(given)) {
    const [row, list = ''] = ROW.exec(field) ?? [];
    const isIn = (names: Iterable<string>) => [...names].some((name) => name.startsWith(`${row}.`));
    if (!row || moved.has(row) || !isIn(Object.keys(stored)) || isIn(shown.keys())) continue;
    const used = rowsOf({ ...stored, ...given }, list);
    const before = [...moved.values()].filter((to) => to.startsWith(`${list}.`)).length;
    moved.set(row, `${list}.${Math.max(...used) + 1 + before}`);
  }
  return Object.fromEntries(moved);
}
