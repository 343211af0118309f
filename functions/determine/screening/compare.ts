import { isSwapOf, likeness } from './likeness.ts';
import { isTelling, totalWeight, type Word } from './names.ts';

/** A word of either name, and how alike they are. */
export interface Pair {
  readonly sought: Word;
  readonly listed: Word;
  readonly alike: number;
}

/** One of two names that are compared. */
export interface Side {
  readonly words: readonly Word[];
  readonly weight: number;
  /** The share of its weight that the other has as well. */
  readonly cover: number;
  /** Its words that the other does not have. */
  readonly left: readonly Word[];
}

/** What two names share, and what is left of either. */
export interface Comparison {
  readonly pairs: readonly Pair[];
  /** Pairs of words that tell names apart. */
  readonly telling: readonly Pair[];
  readonly sought: Side;
  readonly listed: Side;
}

export function compare(sought: readonly Word[], listed: readonly Word[]): Comparison {
  const pairs = align(sought, listed);
  return {
    pairs,
    telling: pairs.filter((pair) => isTelling(pair.sought) || isTelling(pair.listed)),
    sought: sideOf(sought, pairs, 'sought'),
    listed: sideOf(listed, pairs, 'listed'),
  };
}

function sideOf(words: readonly Word[], pairs: readonly Pair[], side: 'sought' | 'listed'): Side {
  const weight = totalWeight(words);
  const shared = pairs.reduce((sum, pair) => sum + pair.alike * pair[side].weight, 0);
  const met = new Set(pairs.map((pair) => pair[side]));
  return {
    words,
    weight,
    cover: weight === 0 ? 0 : shared / weight,
    left: words.filter((word) => !met.has(word)),
  };
}

export const isSlip = ({ alike, sought, listed }: Pair): boolean =>
  alike < 1 && !isSwapOf(sought.text, listed.text);

/** Shared words have one spelling each: they are the same or not. */
const alikeness = (a: Word, b: Word): number =>
  isTelling(a) && isTelling(b) ? likeness(a.text, b.text) : Number(a.text === b.text);

/** Each word of one name with its likest word of the other, no word twice. */
function align(sought: readonly Word[], listed: readonly Word[]): Pair[] {
  const pairs: (Pair & { readonly i: number; readonly j: number })[] = [];
  for (let i = 0; i < sought.length; i += 1) {
    for (let j = 0; j < listed.length; j += 1) {
      const [left, right] = [sought[i] as Word, listed[j] as Word];
      const alike = alikeness(left, right);
      if (alike > 0) pairs.push({ i, j, sought: left, listed: right, alike });
    }
  }
  pairs.sort((x, y) => y.alike - x.alike || x.i + x.j - y.i - y.j);
  const takenSought = new Set<number>();
  const takenListed = new Set<number>();
  return pairs.filter(({ i, j }) => {
    if (takenSought.has(i) || takenListed.has(j)) return false;
    takenSought.add(i);
    takenListed.add(j);
    return true;
  });
}
