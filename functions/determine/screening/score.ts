import { ratio } from 'fuzzball/ultra_lite';
import { totalWeight, type Word } from './names.ts';

/** Below this likeness two words are different words. */
export const SAME_WORD = 80;
/** Ideographs and syllables carry a meaning each: one of five exchanged makes another name. */
const SAME_DENSE_WORD = 90;
const DENSE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What of the difference counts between two words that are one word, misspelt. */
const SLIP_COST = 0.6;
/** Shorter words agree exactly or not at all, and so do words with digits. */
const SHORTEST_MISSPELT = 4;

/** A name within another is told by at least this much of words, and by more than one word. */
const CONTAINED_WEIGHT = 8;
export const CONTAINED_COVER = 0.95;
/** A name within another is no exact match, and its score says so. */
const CONTAINED_DISCOUNT = 5;

export const mayBeMisspelt = (text: string): boolean =>
  text.length >= SHORTEST_MISSPELT && !/\p{N}/u.test(text);

/** How alike two words are, 0 to 1; 0 for two different words. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (!mayBeMisspelt(a) || !mayBeMisspelt(b)) return 0;
  const least = DENSE.test(a) || DENSE.test(b) ? SAME_DENSE_WORD : SAME_WORD;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (200 * shorter.length < (least - 0.5) * (a.length + b.length)) return 0;
  const score = ratio(shorter, longer, { full_process: false });
  return score >= least ? 1 - SLIP_COST * (1 - score / 100) : 0;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly alike: number;
}

/** Each word of one name with its likest word of the other, no word twice. */
function align(a: readonly Word[], b: readonly Word[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [i, left] of a.entries()) {
    for (const [j, right] of b.entries()) {
      const alike = likeness(left.text, right.text);
      if (alike > 0) pairs.push({ a: i, b: j, alike });
    }
  }
  pairs.sort((x, y) => y.alike - x.alike || x.a + x.b - y.a - y.b);
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  return pairs.filter((pair) => {
    if (takenA.has(pair.a) || takenB.has(pair.b)) return false;
    takenA.add(pair.a);
    takenB.add(pair.b);
    return true;
  });
}

const isTelling = (words: readonly Word[], weight: number) =>
  words.length > 1 && weight >= CONTAINED_WEIGHT && words.some(({ generic }) => !generic);

/**
 * How alike two names are, 0 to 100: the share of their words' weight that agrees, in any order;
 * or, where one telling name lies within the other, a little less than that name's own share.
 */
export function scoreNames(a: readonly Word[], b: readonly Word[]): number {
  const weightA = totalWeight(a);
  const weightB = totalWeight(b);
  if (weightA === 0 || weightB === 0) return 0;
  let sharedA = 0;
  let sharedB = 0;
  for (const pair of align(a, b)) {
    sharedA += pair.alike * (a[pair.a]?.weight ?? 0);
    sharedB += pair.alike * (b[pair.b]?.weight ?? 0);
  }
  const whole = (100 * (sharedA + sharedB)) / (weightA + weightB);
  const cover = Math.max(
    isTelling(a, weightA) ? sharedA / weightA : 0,
    isTelling(b, weightB) ? sharedB / weightB : 0,
  );
  const contained = cover >= CONTAINED_COVER ? 100 * cover - CONTAINED_DISCOUNT : 0;
  return Math.max(whole, contained);
}
