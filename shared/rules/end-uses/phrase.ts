import { unmarked } from '../names/folding.ts';

/** Of phrases in one sentence, how far apart they may stand. */
const APART = '[^.;!?。]{0,70}?';

/**
 * The letters of each script, and how a word begins: small sets, as a regular expression of all letters
 * takes seconds to be made. Korean takes endings, Arabic the article and what is written with it; Chinese
 * and Japanese have no borders.
 */
const SCRIPTS = [
  { letters: '가-힣', opens: '', isBound: false },
  { letters: '\u0600-\u06ff', opens: '(?:[وفبكل]?ال|لل|[وفبكل])?', isBound: true },
  { letters: '\u0400-\u04ff', opens: '', isBound: true },
  { letters: 'a-z0-9', opens: '', isBound: true },
].map(({ letters, opens, isBound }) => ({
  one: new RegExp(`[${letters}]`),
  any: `[${letters}]*`,
  start: `(?<![${letters}])${opens}`,
  end: isBound ? `(?![${letters}])` : '',
}));

const NO_SCRIPT = { any: '', start: '', end: '' };

const scriptOf = (letter = '') => SCRIPTS.find(({ one }) => one.test(letter)) ?? NO_SCRIPT;

/**
 * Phrases as a regular expression that reads text in small letters, as `unmarked` leaves it. They are
 * parted by lines or commas. `*` ends a word in any way and, before a Korean one, begins it so; a space is
 * a space or a hyphen, `&` joins two that stand in one sentence in either order; the rest is as in
 * regular expressions, where a group is never captured.
 */
export const phrasesOf = (text: string): string =>
  grouped(
    unmarked(text)
      .toLowerCase()
      .split(/\n|,(?![^(){}]*[)}])/)
      .flatMap(alternatives),
  );

interface Alternative {
  /** What must stand before it. */
  readonly border: string;
  readonly source: string;
}

function alternatives(phrase: string): Alternative[] {
  const [first = '', second] = phrase.trim().split(' & ');
  if (first === '') return [];
  if (second === undefined) return opened(first).map(sourceOf);
  const join = (from: string, to: string) =>
    opened(from).map((one) => {
      const { border, source } = sourceOf(one);
      const next = sourceOf(to);
      return { border, source: `${source}${APART}${next.border}${next.source}` };
    });
  return [...join(first, second), ...join(second, first)];
}

/** A phrase that begins with a group, as one for each of its members: what begins alike is tried once. */
function opened(phrase: string): string[] {
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

function sourceOf(phrase: string): Alternative {
  const isFree = phrase.startsWith('*');
  const text = isFree ? phrase.slice(1) : phrase;
  const letters = text.replace(/\([?][^)]*\)/g, '').match(/[\p{L}\p{N}]/gu) ?? [];
  const [first, last] = [scriptOf(letters[0]), scriptOf(letters.at(-1))];
  const source = text
    .replace(/\((?!\?)/g, '(?:')
    .replaceAll(' ?', '[\\s\\-]*')
    .replace(/ (?![^[]*\])/g, '[\\s\\-]+')
    .replace(/(?<![)\]}.])\*/g, last.any);
  return { border: isFree ? '' : first.start, source: `(?:${source})${last.end}` };
}

/** Alternatives that begin in the same way are tried where it is there, and nowhere else. */
function grouped(all: readonly Alternative[]): string {
  const byBorder = Map.groupBy(all, ({ border }) => border);
  const groups = [...byBorder].map(([border, some]) => {
    const byStart = Map.groupBy(some, ({ source }) => /^\(\?:([\p{L}\p{N}])/u.exec(source)?.[1]);
    const starts = [...byStart].map(([start, members]) => {
      const sources = members.map(({ source }) => source).join('|');
      return start === undefined ? sources : `(?=${start})(?:${sources})`;
    });
    return `${border}(?:${starts.join('|')})`;
  });
  return groups.join('|');
}
