import { transliterate } from 'transliteration';
import { shown } from '../../../../shared/rules/names/folding.ts';
import { PLACE_WORDS } from '../places.ts';
import { ALIASES } from './aliases.ts';
import { isPair, keyOf, type Sign, signsOf, signsOfPinyin } from './signs.ts';
import { WORDS } from './words.ts';

/** The letters that Russian words end in when they are declined. */
const ENDING = /^[аеийоуыэюяьхмгтов]{0,5} $/;
/** "And", "of the", "the", written against an Arabic word. */
const ARTICLE = /^(?:وال|لل|ال|و)(?=...)/;

const cellsOf = (text: string, between: RegExp, mark: string) =>
  text
    .trim()
    .split(between)
    .map((row) => row.split(mark).map((cell) => cell.trim()));

/** What is read so is called so in English; an alias of two signs is what is written so. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ...cellsOf(WORDS, /,\s*|\n/, '=').map(
    ([word = '', english = '']) => [keyOf(word), english] as const,
  ),
  ...cellsOf(ALIASES, /\n/, '|').map(
    ([alias = '', listed = '']) => [isPair(alias) ? alias : keyOf(alias), listed] as const,
  ),
]);
const MOST_SIGNS = 16;

/**
 * How a name in its own script may stand on a list that has Latin letters only: its known words in
 * English and the others read sign by sign; and all of it read sign by sign.
 */
export const readings = (name: string): string[] => {
  const spellings = [name, name.replace(/(?<=[оеыиаую])й/giu, 'и')].map(signsOf);
  return [...new Set([...spellings.map(inEnglish), transliterate(shown(name))])];
};

/** The same of a name in Latin letters, where its words are Chinese as they sound. */
export const readingOfPinyin = (words: readonly string[]): string =>
  inEnglish(signsOfPinyin(words));

function inEnglish(signs: readonly Sign[]): string {
  const words: string[] = [];
  let unknown = '';
  const flush = () => {
    if (unknown !== '') words.push(unknown);
    unknown = '';
  };
  for (let at = 0; at < signs.length; ) {
    const sign = signs[at] as Sign;
    const known = knownAt(signs, at) ?? declined(sign);
    if (known || sign.begins) flush();
    if (known) words.push(known.english);
    else unknown += sign.latin;
    at += known?.count ?? 1;
  }
  flush();
  return words.filter((word) => word !== '').join(' ');
}

interface Known {
  readonly english: string;
  readonly count: number;
}

/** The longest known beginning of what is left. */
function knownAt(signs: readonly Sign[], at: number): Known | undefined {
  let longest: Known | undefined;
  let key = '';
  let written = '';
  for (let count = 1; count <= MOST_SIGNS && at + count <= signs.length; count += 1) {
    key += (signs[at + count - 1] as Sign).key;
    written += (signs[at + count - 1] as Sign).written;
    const english = KNOWN.get(written) ?? KNOWN.get(key);
    if (english !== undefined) longest = { english, count };
  }
  return longest ?? placeAt(signs, at);
}

/** A Chinese place is known by its reading: two signs, such as 杭州. */
function placeAt(signs: readonly Sign[], at: number): Known | undefined {
  const read = `${signs[at]?.latin}${signs[at + 1]?.latin}`;
  const isRead = !signs[at]?.isWord && !signs[at + 1]?.begins;
  return isRead && PLACE_WORDS.has(read) ? { english: read, count: 2 } : undefined;
}

/** A known word with an ending or an article. */
function declined({ key, isWord }: Sign): Known | undefined {
  if (!isWord) return undefined;
  const bare = KNOWN.get(key.replace(ARTICLE, ''));
  if (bare !== undefined) return { english: bare, count: 1 };
  for (let length = key.length - 1; length > 2; length -= 1) {
    const english = KNOWN.get(`${key.slice(0, length)} `);
    if (english !== undefined && ENDING.test(key.slice(length))) return { english, count: 1 };
  }
  return undefined;
}
