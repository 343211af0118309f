import { likeness, mayBeMisspelt } from './likeness.ts';
import { at } from './rows.ts';

/** A word of the list like the one looked up. */
export interface LikeWord {
  readonly id: number;
  readonly alike: number;
}

/** Lookups kept while the index lives: most names share most of their words. */
const KEPT_LOOKUPS = 5000;
/** Room for the number of a word beside a hash of 32 bits, in an exact double. */
const IDS = 2 ** 20;

/** Finds the words of a list that are like a given word: those that become one by leaving letters out. */
export class WordIndex {
  readonly words: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;
  /** Hashes of every word with a letter left out, each beside its word, in order. */
  readonly #shortened: Float64Array;
  readonly #lookups = new Map<string, readonly LikeWord[]>();

  constructor(words: Iterable<string>) {
    this.words = [...new Set(words)];
    this.#ids = new Map(this.words.map((text, id) => [text, id]));
    const pairs: number[] = [];
    for (const [id, text] of this.words.entries()) {
      if (!mayBeMisspelt(text)) continue;
      for (const hash of shortenedHashes(text)) pairs.push(hash * IDS + id);
    }
    this.#shortened = Float64Array.from(pairs).sort();
  }

  idOf(text: string): number | undefined {
    return this.#ids.get(text);
  }

  /** Every word of the list that is like this one, itself included. */
  like(text: string): readonly LikeWord[] {
    const known = this.#lookups.get(text);
    if (known) return known;
    const found = this.#lookUp(text);
    if (this.#lookups.size >= KEPT_LOOKUPS) this.#lookups.clear();
    this.#lookups.set(text, found);
    return found;
  }

  #lookUp(text: string): LikeWord[] {
    const own = this.#ids.get(text);
    const found: LikeWord[] = own === undefined ? [] : [{ id: own, alike: 1 }];
    if (!mayBeMisspelt(text)) return found;
    for (const id of this.#near(text)) {
      const alike = id === own ? 0 : likeness(text, this.words[id] ?? '');
      if (alike > 0) found.push({ id, alike });
    }
    return found;
  }

  #near(text: string): Set<number> {
    const near = new Set<number>();
    for (const hash of shortenedHashes(text)) {
      for (let place = this.#firstOf(hash); place < this.#shortened.length; place += 1) {
        const pair = at(this.#shortened, place);
        if (pair >= (hash + 1) * IDS) break;
        near.add(pair % IDS);
      }
    }
    return near;
  }

  #firstOf(hash: number): number {
    let low = 0;
    let high = this.#shortened.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at(this.#shortened, middle) < hash * IDS) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Hashes of a word, and of it with each one letter left out. */
function shortenedHashes(text: string): Set<number> {
  const hashes = new Set([hashOf(text, -1)]);
  for (let out = 0; out < text.length; out += 1) hashes.add(hashOf(text, out));
  return hashes;
}

/** FNV-1a over the letters but those left out. */
function hashOf(text: string, out: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    if (i === out) continue;
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
