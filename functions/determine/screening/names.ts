import { nameKey } from '../../../shared/rules/index.ts';
import { abbreviated } from './abbreviations.ts';
import { isCommonWord } from './common-words.ts';
import { withoutForms } from './more-forms.ts';
import { inFigures } from './numbers.ts';
import { PLACE_SPELLING, PLACE_WORDS } from './places.ts';
import { GENERIC_SPELLING, STOP_WORDS } from './vocabulary.ts';

/** What a word tells of its bearer: much (`own`), less (an everyday word), or what many names share. */
export type WordKind = 'own' | 'common' | 'number' | 'generic' | 'place';

/** One word of a name, as it is compared. */
export interface Word {
  /** As written, normalised. */
  readonly raw: string;
  /** The spelling that stands for it and its variants. */
  readonly text: string;
  /** How much it tells a name from others. */
  readonly weight: number;
  readonly kind: WordKind;
}

// The State Department's lists end names so.
const SUCCESSOR = /[;,]?\s+and any (?:successor|sub-?unit|subsidiar)[^()]*/giu;

/** "Institute 13" and "Institute 14" are two: a number tells more than its length. */
const NUMBER_WEIGHT = 5;
const PLACE_WEIGHT = 0.25;

export function wordOf(raw: string): Word {
  if (/\p{N}/u.test(raw))
    return { raw, text: raw, weight: Math.max(raw.length, NUMBER_WEIGHT), kind: 'number' };
  if (PLACE_WORDS.has(raw)) {
    return { raw, text: PLACE_SPELLING.get(raw) ?? raw, weight: PLACE_WEIGHT, kind: 'place' };
  }
  const spelling = GENERIC_SPELLING.get(raw) ?? abbreviated(raw);
  if (spelling !== undefined)
    return { raw, text: spelling, weight: spelling.length / 4, kind: 'generic' };
  return { raw, text: raw, weight: raw.length, kind: isCommonWord(raw) ? 'common' : 'own' };
}

/** Whether a word tells names apart by itself; by such words they are sought. */
export const isTelling = ({ kind }: Word): boolean =>
  kind === 'own' || kind === 'common' || kind === 'number';

/** A name, or a part of it that may stand for it, as it is compared. */
export interface Form {
  readonly words: readonly Word[];
  /** Without its spaces, to tell names apart that are only spaced otherwise. */
  readonly compact: string;
}

export function formOf(name: string): Form {
  const raw = bare(nameKey(name).split('-'));
  const telling = inFigures(raw).filter((text) => !STOP_WORDS.has(text));
  return { words: (telling.length > 0 ? telling : raw).map(wordOf), compact: raw.join('') };
}

/** A form is all that tells one word from another that many names share: "Power S.A.L.". */
function bare(words: readonly string[]): readonly string[] {
  const left = withoutForms(words);
  return left.length > 1 || wordOf(left[0] ?? '').kind === 'own' ? left : words;
}

/** What stands in parentheses and is a name of its own: "(NESCOM)", but not "(HK)" or "(Pty)". */
const ACRONYM = /\(\s*([\p{Lu}\p{N}][\p{L}\p{N}]*(?:[-/ ]\p{N}+)?)\s*\)/gu;
const SHORTEST_ACRONYM = 4;

const acronymsIn = (name: string): string[] =>
  [...name.matchAll(ACRONYM)].flatMap(([, inside = '']) =>
    inside === inside.toUpperCase() && inside.length >= SHORTEST_ACRONYM ? [inside] : [],
  );

/** A name as it stands, and without what it says in parentheses (an acronym, a place). */
export function formsOf(name: string): readonly Form[] {
  const whole = name.replace(SUCCESSOR, '');
  const bare = whole.replace(/\([^()]*\)/g, ' ').trim();
  return (bare === '' || bare === whole ? [whole] : [whole, bare]).map(formOf);
}

/** The acronyms that a listed name has in parentheses: it is known by them. */
export const acronymsOf = (name: string): readonly Form[] =>
  acronymsIn(name)
    .map(formOf)
    .filter(({ words }) => words.some(({ kind }) => kind === 'own'));

export const totalWeight = (words: readonly Word[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);
