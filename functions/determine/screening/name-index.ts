import {
  bagOf,
  beginningOf,
  beginningsOf,
  formsOfEntry,
  type ListedForm,
  type ListedName,
  soughtBy,
} from './listed-forms.ts';
import { formsOf, isTelling, totalWeight, type Word, wordOf } from './names.ts';
import { at, type Rows, toRows } from './rows.ts';
import { CONTAINED_COVER, scoreNames } from './score.ts';
import { seen, spelt } from './spelling.ts';
import { WordIndex } from './word-index.ts';

/** One listed entry (by its place in the list) that a name is like, and by which of its names. */
export interface Match {
  readonly entry: number;
  readonly name: string;
  readonly score: number;
}

interface Spacing {
  readonly spaced: readonly Word[];
  readonly forms: Iterable<number>;
}

/** All names of a list, made ready to be searched by likeness. */
export class NameIndex {
  readonly #entries: readonly ListedName[];
  readonly #forms: readonly ListedForm[];
  readonly #words: WordIndex;
  readonly #weights: Float32Array;
  readonly #formsByWord: Rows;
  readonly #formsByCompact = new Map<string, number[]>();
  /** By all of a name's words, or by what it begins with. */
  readonly #formsByBag = new Map<string, number[]>();
  /** Per form, the weight of its words, and of the sought name's, that agree so far. */
  readonly #agreed: Float32Array;
  readonly #agreedSought: Float32Array;

  constructor(entries: readonly ListedName[]) {
    this.#entries = entries;
    this.#forms = entries.flatMap(formsOfEntry);
    const vocabulary = new Map<string, number>();
    for (const form of this.#forms)
      for (const { text, weight } of soughtBy(form)) vocabulary.set(text, weight);
    this.#words = new WordIndex(vocabulary.keys());
    this.#weights = Float32Array.from(vocabulary.values());
    this.#formsByWord = toRows(vocabulary.size, (each) => {
      for (const [id, form] of this.#forms.entries())
        for (const { text } of soughtBy(form)) each(this.#words.idOf(text) ?? 0, id);
    });
    for (const [id, form] of this.#forms.entries()) {
      for (const key of [bagOf(form.words), ...beginningsOf(form)]) add(this.#formsByBag, key, id);
      if (!form.isPerson) add(this.#formsByCompact, form.compact, id);
    }
    this.#agreed = new Float32Array(this.#forms.length);
    this.#agreedSought = new Float32Array(this.#forms.length);
  }

  get size(): number {
    return this.#forms.length;
  }

  /**
   * Every entry with a name at least `threshold` like this one, the likest first. `countries` are those
   * of its bearer, where they are known.
   */
  search(name: string, threshold: number, countries: readonly string[] = []): Match[] {
    const best = new Map<number, Match>();
    for (const { words, compact } of formsOf(name)) {
      const isEveryday = !words.some(({ kind }) => kind === 'own' || kind === 'number');
      const offer = (form: ListedForm, score: number) => {
        if (score < threshold || score <= (best.get(form.entry)?.score ?? 0)) return;
        if (isEveryday && this.#isElsewhere(form.entry, countries)) return;
        best.set(form.entry, { entry: form.entry, name: form.name, score });
      };
      for (const id of this.#formsByCompact.get(compact) ?? []) offer(this.#form(id), 100);
      for (const { spaced, forms } of this.#spacings(words, threshold)) {
        for (const id of forms) offer(this.#form(id), scoreNames(spaced, this.#form(id).words));
      }
    }
    return [...best.values()].sort((a, b) => b.score - a.score || a.entry - b.entry);
  }

  #form(id: number): ListedForm {
    const form = this.#forms[id];
    if (!form) throw new RangeError(`no form ${id}`);
    return form;
  }

  /** A name of everyday words is another's where both their countries are known and none is the same. */
  #isElsewhere(entry: number, countries: readonly string[]): boolean {
    const listed = this.#entries[entry]?.countries ?? [];
    const isKnown = listed.length > 0 && countries.length > 0;
    return isKnown && !listed.some((country) => countries.includes(country));
  }

  /**
   * The name as it is, with the words that its own only look like, with its shared words spelt right,
   * with two neighbors written as one word, and with one word written as two; each with the forms it may
   * be like.
   */
  *#spacings(name: readonly Word[], threshold: number): Generator<Spacing> {
    const isListed = (text: string) => this.#words.idOf(text) !== undefined;
    yield { spaced: name, forms: this.#candidates(name, threshold) };
    const words = seen(name, isListed);
    if (words !== name) yield { spaced: words, forms: this.#candidates(words, threshold) };
    const corrected = spelt(words, isListed);
    if (corrected !== words) {
      yield { spaced: corrected, forms: this.#candidates(corrected, threshold) };
    }
    // A word of some listed name may be a shared one, misspelt, in another.
    const shared = spelt(words, () => false);
    if (shared.some(({ raw }, i) => raw !== corrected[i]?.raw)) {
      yield { spaced: shared, forms: this.#candidates(shared, threshold) };
    }
    for (const [i, word] of corrected.entries()) {
      const next = corrected[i + 1];
      if (next) yield* this.#joined(corrected, i, word.raw + next.raw);
      if (isTelling(word) && this.#words.idOf(word.text) === undefined)
        yield* this.#splits(corrected, i);
    }
  }

  *#joined(words: readonly Word[], i: number, raw: string): Generator<Spacing> {
    const id = this.#words.idOf(raw);
    if (id === undefined) return;
    yield { spaced: words.toSpliced(i, 2, wordOf(raw)), forms: this.#formsWith(id) };
  }

  *#splits(words: readonly Word[], i: number): Generator<Spacing> {
    const raw = words[i]?.raw ?? '';
    for (let cut = 2; cut <= raw.length - 2; cut += 1) {
      const halves = [wordOf(raw.slice(0, cut)), wordOf(raw.slice(cut))];
      const ids = halves.filter(isTelling).map(({ text }) => this.#words.idOf(text));
      if (ids.length === 0 || ids.some((id) => id === undefined)) continue;
      const [forms = []] = ids
        .map((id) => this.#formsWith(id ?? 0))
        .sort((a, b) => a.length - b.length);
      yield { spaced: words.toSpliced(i, 1, ...halves), forms };
    }
  }

  #formsWith(word: number): Uint32Array {
    const { starts, values } = this.#formsByWord;
    return values.subarray(at(starts, word), at(starts, word + 1));
  }

  /** Forms that may reach the threshold: what agrees word by word bounds the score from above. */
  #candidates(words: readonly Word[], threshold: number): number[] {
    const touched: number[] = [];
    for (const word of words) if (isTelling(word)) this.#agree(word, touched);
    const weight = totalWeight(words);
    const other = totalWeight(words.filter((word) => !isTelling(word)));
    const found = touched.filter((id) => {
      const form = this.#form(id);
      const own = at(this.#agreed, id) + form.otherWeight;
      const sought = at(this.#agreedSought, id) + other;
      return (
        (100 * (own + sought)) / (form.weight + weight) >= threshold - 0.01 ||
        own >= CONTAINED_COVER * form.weight - 0.01 ||
        sought >= CONTAINED_COVER * weight - 0.01
      );
    });
    for (const id of touched) {
      this.#agreed[id] = 0;
      this.#agreedSought[id] = 0;
    }
    const whole = this.#formsByBag.get(bagOf(words)) ?? [];
    return [...found, ...whole, ...(this.#formsByBag.get(beginningOf(words)) ?? [])];
  }

  /** Adds one sought word's agreement to every form that has a word like it. */
  #agree(word: Word, touched: number[]): void {
    for (const { id, alike } of this.#words.like(word.text)) {
      for (const form of this.#formsWith(id)) {
        if (at(this.#agreed, form) === 0) touched.push(form);
        this.#agreed[form] = at(this.#agreed, form) + alike * at(this.#weights, id);
        this.#agreedSought[form] = at(this.#agreedSought, form) + alike * word.weight;
      }
    }
  }
}

function add(map: Map<string, number[]>, key: string, id: number): void {
  const known = map.get(key);
  if (known) known.push(id);
  else map.set(key, [id]);
}
