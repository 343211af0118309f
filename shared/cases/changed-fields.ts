import type { Filing } from '../contracts/application.ts';

/** A value of a filing; `undefined`, where nothing is said. */
export type FiledValue = string | number | boolean | undefined;

/** One field that says something else than before, by its place in what was filed. */
export interface ChangedField {
  readonly path: readonly string[];
  readonly before: FiledValue;
  readonly after: FiledValue;
}

/** What is different between two texts of a case, field by field, in the order of the newer. */
export function changedFields(before: Filing, after: Filing): ChangedField[] {
  const [former, present] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...present.keys(), ...former.keys()])];
  return paths
    .map((path) => ({
      path: path.split('/'),
      before: former.get(path),
      after: present.get(path),
    }))
    .filter((field) => field.before !== field.after);
}

function leavesOf(value: unknown, path = ''): Map<string, FiledValue> {
  if (typeof value !== 'object' || value === null) {
    return new Map([[path, value as FiledValue]]);
  }
  const inside = Object.entries(value).flatMap(([key, member]) => [
    ...leavesOf(member, path === '' ? key : `${path}/${key}`),
  ]);
  return new Map(inside);
}

/** A piece of a text, and whether the other text has it in that place. */
export interface TextPiece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Two texts in pieces: what they begin and end with alike, and the words between. */
export function changedWords(
  before: string,
  after: string,
): readonly [readonly TextPiece[], readonly TextPiece[]] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return [piecesOf(one, start, end), piecesOf(other, start, end)];
}

const wordsOf = (text: string): string[] => text.split(/(?<=\s)/u);

const piecesOf = (words: readonly string[], start: number, end: number): TextPiece[] =>
  [
    { text: words.slice(0, start).join(''), isChanged: false },
    { text: words.slice(start, words.length - end).join(''), isChanged: true },
    { text: words.slice(words.length - end).join(''), isChanged: false },
  ].filter(({ text }) => text !== '');
