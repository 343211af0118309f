import { nameKey } from '../../../shared/rules/index.ts';
import { GENERIC_SPELLING, STOP_WORDS } from './vocabulary.ts';

/** One word of a name, as it is compared. */
export interface Word {
  /** As written, normalised. */
  readonly raw: string;
  /** The spelling that stands for it and its variants. */
  readonly text: string;
  /** How much it tells a name from others: its length; a quarter of that for a generic word. */
  readonly weight: number;
  readonly generic: boolean;
}

// The State Department's lists end names so.
const SUCCESSOR = /[;,]?\s+and any (?:successor|sub-?unit|subsidiar)[^()]*/giu;

/** "Institute 13" and "Institute 14" are two: a number tells more than its length. */
const leastWeight = (text: string) => (/\p{N}/u.test(text) ? 5 : 1);

export function wordOf(raw: string): Word {
  const spelling = GENERIC_SPELLING.get(raw);
  return spelling === undefined
    ? { raw, text: raw, weight: Math.max(raw.length, leastWeight(raw)), generic: false }
    : { raw, text: spelling, weight: spelling.length / 4, generic: true };
}

/** A name, or a part of it that may stand for it, as it is compared. */
export interface Form {
  readonly words: readonly Word[];
  /** Without its spaces, to tell names apart that are only spaced otherwise. */
  readonly compact: string;
}

export function formOf(name: string): Form {
  const raw = nameKey(name).split('-');
  const telling = raw.filter((text) => !STOP_WORDS.has(text));
  return { words: (telling.length > 0 ? telling : raw).map(wordOf), compact: raw.join('') };
}

/** A name as it stands, and without what it says in parentheses (an acronym, a place). */
export function formsOf(name: string): readonly Form[] {
  const whole = name.replace(SUCCESSOR, '');
  const bare = whole.replace(/\([^()]*\)/g, ' ').trim();
  return (bare === '' || bare === whole ? [whole] : [whole, bare]).map(formOf);
}

export const totalWeight = (words: readonly Word[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);
