/** One line of confusables.txt: a source, the representative of its class, and both their names. */
const LINE = /^([\dA-F]+) ;\t([\dA-F ]+) ;\tMA\t#\*? \(.*?\) (.+?) → ([^\t]*)/gmu;
const SMALL_CAPITAL = /^LATIN LETTER SMALL CAPITAL ([A-Z])$/;
/** Small capitals that look like nothing else, so that the data does not name them. */
const LONELY_SMALL_CAPITALS: readonly (readonly [string, string])[] = [
  ['ꜰ', 'f'],
  ['ꞯ', 'q'],
];
/** Letters of scripts that are read as syllables, and marks and digits, are never a Latin letter. */
const NEVER =
  /[\p{M}\p{Nd}\p{P}\p{Z}\p{C}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Which characters look like which small Latin letter, from the text of confusables.txt (UTS #39). Only
 * single characters, and nothing that compatibility decomposition takes apart anyway, nor ASCII.
 */
export function lookAlikesFrom(confusables: string): ReadonlyMap<string, string> {
  const lines = [...confusables.matchAll(LINE)].map(
    ([, source = '', target = '', name = '', targetName = '']) => ({
      source: charactersOf(source),
      target: charactersOf(target),
      name,
      targetName,
    }),
  );
  const letters = new Map(LONELY_SMALL_CAPITALS);
  for (const { source, target, name, targetName } of lines) {
    learn(letters, [source, target], name);
    learn(letters, [target], targetName);
  }
  const found = new Map(letters);
  for (const { source, target } of lines) {
    const plain = withoutMarks(target);
    const letter = /^[A-Za-z]$/.test(plain) ? plain : letters.get(plain);
    if (letter !== undefined) found.set(source, latin(source, letter));
  }
  return new Map([...found].filter(([source]) => isTold(source)).sort());
}

export const versionOf = (confusables: string): string =>
  /^# Version: (\S+)/m.exec(confusables)?.[1] ?? 'unknown';

const charactersOf = (codes: string): string =>
  String.fromCodePoint(...codes.split(' ').map((code) => Number.parseInt(code, 16)));

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** A small capital stands for its letter, and so does the representative of its class. */
function learn(letters: Map<string, string>, characters: readonly string[], name: string): void {
  const letter = SMALL_CAPITAL.exec(name)?.[1]?.toLowerCase();
  if (letter === undefined) return;
  for (const character of characters) letters.set(character, letter);
}

/** The data takes I, l, 1 and | for one; a capital like that is an I. */
const latin = (source: string, letter: string): string =>
  letter === 'l' && /\p{Lu}/u.test(source) ? 'i' : letter.toLowerCase();

const isTold = (source: string): boolean =>
  source === source.normalize('NFKC') &&
  withoutMarks(source) === source &&
  !/[\0-\x7f]/.test(source) &&
  !NEVER.test(source);
