import { at } from './rows.ts';
import { likeness, mayBeMisspelt, SAME_WORD } from './score.ts';

/** A word of the list like the one looked up. */
export interface LikeWord {
  readonly id: number;
  readonly alike: number;
}

/** Lookups kept while the index lives: most names share most of their words. */
const KEPT_LOOKUPS = 5000;

/** At most so many letters put in or left out lie between two like words; scores are rounded. */
const mostApart = (length: number, other: number): number =>
  Math.floor(((100.5 - SAME_WORD) * (length + other)) / 100);

/**
 * Which letters a word has, and which it has more than once: a bit each (in scripts of more than 32
 * letters, for several). A letter put in or left out changes one of these bits at most.
 */
function lettersOf(text: string): readonly [once: number, again: number] {
  let once = 0;
  let again = 0;
  for (let i = 0; i < text.length; i += 1) {
    const letter = 1 << (text.charCodeAt(i) & 31);
    again |= once & letter;
    once |= letter;
  }
  return [once, again];
}

/** How many bits are set, counted in parallel: by pairs, fours, bytes, then all at once. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Finds the words of a list that are like a given word, comparing it with few of them in full. */
export class WordIndex {
  /** Shorter words first: those of one length lie together. */
  readonly #words: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;
  /** The first word of each length or more. */
  readonly #firstOfLength: Uint32Array;
  readonly #once: Int32Array;
  readonly #again: Int32Array;
  readonly #lookups = new Map<string, readonly LikeWord[]>();

  constructor(words: Iterable<string>) {
    this.#words = [...new Set(words)].sort((a, b) => a.length - b.length);
    this.#ids = new Map(this.#words.map((text, id) => [text, id]));
    const longest = this.#words.at(-1)?.length ?? 0;
    this.#firstOfLength = new Uint32Array(longest + 2).fill(this.#words.length);
    this.#once = new Int32Array(this.#words.length);
    this.#again = new Int32Array(this.#words.length);
    for (let id = this.#words.length - 1; id >= 0; id -= 1) {
      const text = this.#words[id] ?? '';
      const [once, again] = lettersOf(text);
      this.#once[id] = once;
      this.#again[id] = again;
      this.#firstOfLength.fill(id, 0, text.length + 1);
    }
  }

  get words(): readonly string[] {
    return this.#words;
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
    if (!mayBeMisspelt(text)) {
      const own = this.#ids.get(text);
      return own === undefined ? [] : [{ id: own, alike: 1 }];
    }
    return this.#near(text)
      .map((id) => ({ id, alike: likeness(text, this.#words[id] ?? '') }))
      .filter(({ alike }) => alike > 0);
  }

  /** Words whose letters do not already tell that they are too far apart to be like. */
  #near(text: string): number[] {
    const [once, again] = lettersOf(text);
    const near: number[] = [];
    const longest = this.#firstOfLength.length - 2;
    for (let length = 1; length <= longest; length += 1) {
      const apart = mostApart(text.length, length);
      if (Math.abs(length - text.length) > apart) continue;
      const end = at(this.#firstOfLength, length + 1);
      for (let id = at(this.#firstOfLength, length); id < end; id += 1) {
        const differing = ones(at(this.#once, id) ^ once) + ones(at(this.#again, id) ^ again);
        if (differing <= apart) near.push(id);
      }
    }
    return near;
  }
}
