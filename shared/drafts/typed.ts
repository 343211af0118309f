/**
 * A draft of an order or an application: what stands in each field as it was typed, by the field's
 * name. Nothing in it need be right; what was never touched is absent.
 */
export type DraftFields = Readonly<Record<string, string>>;

/** The most that a draft holds: past any order that the API takes, and what forms ask of a company. */
export const MOST_FIELDS = 2_000;
export const MOST_TEXT = 10_000;

/** "I do not know yet": an answer of a draft, and none of what is sent. */
export const NOT_KNOWN_YET = '?';

/** What was typed, without what stands around it; `undefined` where nothing was, or it is not known. */
export function textOf(typed: DraftFields, field: string): string | undefined {
  const text = typed[field]?.trim();
  return text === '' || text === NOT_KNOWN_YET ? undefined : text;
}

/** A number as people write it, with separators of thousands; as it was typed where it is none. */
export function numberOf(typed: DraftFields, field: string): number | string | undefined {
  const text = textOf(typed, field)?.normalize('NFKC');
  if (text === undefined) return undefined;
  const plain = text.replace(/(?<=\d)[,\s'](?=\d{3}(?!\d))/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** Of a question with yes and no; `undefined` where it is not answered, or not known yet. */
export function answerOf(typed: DraftFields, field: string): boolean | undefined {
  const text = typed[field];
  return text === 'yes' ? true : text === 'no' ? false : undefined;
}

/** The numbers of the rows of a list, such as `items`, in order. */
export function rowsOf(typed: DraftFields, list: string): readonly number[] {
  const rows = Object.keys(typed).flatMap((field) => {
    const [row] = field.startsWith(`${list}.`) ? field.slice(list.length + 1).split('.') : [];
    return row !== undefined && /^\d{1,3}$/.test(row) ? [Number(row)] : [];
  });
  return [...new Set(rows)].sort((left, right) => left - right);
}
