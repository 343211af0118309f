import { unmarked } from '../names/folding.ts';
import { SCRIPT_LETTERS, type Script } from './phrases.ts';

/** What `~` stands for: a few words, or letters where none are written apart. */
const FEW_WORDS = '[\\s\\-]+(?:[^\\s.;!?。]+[\\s\\-]+){0,3}';
const FEW_LETTERS = '[^.,;!?。，；、]{0,10}';
/** Parts a Persian word, where some write a space, and some nothing. */
const UNJOINED = '\u200c';

interface Borders {
  readonly any: string;
  readonly start: string;
  readonly end: string;
}

const bordersOf = (letters: string, opens = ''): Borders => ({
  any: `[${letters}]*`,
  start: `(?<![${letters}])${opens}`,
  end: `(?![${letters}])`,
});

const { latin, hangul, cyrillic, arabic } = SCRIPT_LETTERS;
/**
 * How words of a script begin and end: small sets of letters, as a regular expression of all takes seconds
 * to be made. Korean takes endings, Arabic the article and what is written with it; Chinese and Japanese
 * have no borders.
 */
const BORDERS: Readonly<Record<Script, Borders>> = {
  latin: bordersOf(latin),
  hangul: { ...bordersOf(hangul), end: '' },
  han: { any: '', start: '', end: '' },
  cyrillic: bordersOf(cyrillic),
  arabic: bordersOf(arabic, '(?:[وفبكل]?ال|لل|[وفبكل])?'),
};

const SCRIPTS = (Object.keys(SCRIPT_LETTERS) as Script[]).map(
  (script) => [script, new RegExp(`[${SCRIPT_LETTERS[script]}]`)] as const,
);

export const scriptsIn = (text: string): Script[] =>
  SCRIPTS.flatMap(([script, letters]) => (letters.test(text) ? [script] : []));

/**
 * Phrases, as they are listed: parted by lines or commas, in small letters and without marks, as a text
 * is read. `*` ends a word in any way and, before one, begins it so; a space is a space or a hyphen, `~` a
 * few words or letters, and `&` joins two that stand in one sentence in either order; the rest is as in
 * regular expressions, where a group is never captured.
 */
export const phrasesIn = (text: string): string[] =>
  unmarked(text.replaceAll(UNJOINED, ' ?'))
    .toLowerCase()
    .split(/\n|,(?![^(){}]*[)}])/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

export const joined = (phrase: string): string[] => phrase.split(' & ');

/** The script that a phrase begins in. */
export const scriptOf = (phrase: string): Script | undefined =>
  scriptsIn(/\p{L}/u.exec(phrase)?.[0] ?? phrase)[0];

export const LONGEST_START = 3;
const START = new RegExp(`^[*]?((?:[\\p{L}\\p{N}](?![?+{])){1,${LONGEST_START}})`, 'u');
const LETTER = /[\p{L}\p{N}]/u;

/** The letters that a phrase surely begins with, and whether only where a word does. */
export const startOf = (phrase: string): { start: string; isBound: boolean } => ({
  start: START.exec(phrase)?.[1] ?? '',
  isBound: !phrase.startsWith('*') && firstScript(phrase) !== 'han',
});

const firstScript = (phrase: string): Script =>
  scriptsIn(LETTER.exec(phrase.replace(/^\([?][^)]*\)/, ''))?.[0] ?? '')[0] ?? 'han';

/** Phrases as one regular expression. */
export const patternOf = (phrases: readonly string[]): string =>
  phrases
    .flatMap(opened)
    .map((phrase) => {
      const border = startOf(phrase).isBound ? BORDERS[firstScript(phrase)].start : '';
      return `${border}${sourceOf(phrase)}`;
    })
    .join('|');

/** A phrase that begins with a group, as one for each of its members. */
export function opened(phrase: string): string[] {
  const end = /^\((?!\?)/.test(phrase) ? closing(phrase) : -1;
  const rest = phrase.slice(end + 1);
  if (end < 0 || /^[?*+]/.test(rest)) return [phrase];
  return members(phrase.slice(1, end)).flatMap((member) => opened(`${member}${rest}`));
}

/** Where the group that a phrase begins with ends. */
function closing(phrase: string): number {
  let depth = 0;
  return Array.from(phrase).findIndex((letter) => {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    return depth === 0;
  });
}

/** The alternatives of a group; a bar within brackets parts none. */
function members(group: string): string[] {
  const all: string[] = [];
  for (const piece of group.split('|')) {
    const last = all.at(-1);
    const isOpen = last !== undefined && last.split('(').length > last.split(')').length;
    if (isOpen) all[all.length - 1] = `${last}|${piece}`;
    else all.push(piece);
  }
  return all;
}

/** As a regular expression, with the border that must stand behind. */
export function sourceOf(phrase: string): string {
  const text = phrase.replace(/^[*]/, '');
  const last =
    text
      .replace(/\([?][^)]*\)/g, '')
      .match(/[\p{L}\p{N}]/gu)
      ?.at(-1) ?? '';
  const { any, end } = BORDERS[scriptsIn(last)[0] ?? 'han'];
  const source = text
    .replace(/\((?!\?)/g, '(?:')
    .replaceAll(' ~ ', FEW_WORDS)
    .replaceAll('~', FEW_LETTERS)
    .replaceAll(' ?', '[\\s\\-]*')
    .replace(/ (?![^[]*\])/g, '[\\s\\-]+')
    .replace(/(?<![)\]}.])\*/g, any);
  return `(?:${source})${end}`;
}
