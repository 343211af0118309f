import { type Form, formsOf, totalWeight, type Word, wordOf } from './names.ts';
import { at, type Rows, toRows } from './rows.ts';
import { CONTAINED_COVER, scoreNames } from './score.ts';
import { WordIndex } from './word-index.ts';

export interface ListedName {
  readonly name: string;
  readonly altNames: readonly string[];
}

/** One listed entry (by its place in the list) that a name is like, and by which of its names. */
export interface Match {
  readonly entry: number;
  readonly name: string;
  readonly score: number;
}

interface ListedForm extends Form {
  readonly entry: number;
  readonly name: string;
  readonly weight: number;
  readonly genericWeight: number;
}

interface Spacing {
  readonly spaced: readonly Word[];
  readonly forms: readonly number[];
}

/** A misspelt generic word is no longer one: it weighs at most so many times what it stands for. */
const MISSPELT_GENERIC = 6;

/** The words a form is found by: those that tell names apart, or all where it has only others. */
const findingWords = (words: readonly Word[]) => {
  const telling = words.filter(({ generic }) => !generic);
  return telling.length > 0 ? telling : words;
};

function formsOfEntry({ name, altNames }: ListedName, entry: number): ListedForm[] {
  const forms = new Map<string, ListedForm>();
  for (const listed of [name, ...altNames]) {
    for (const form of formsOf(listed)) {
      const key = form.words.map(({ raw }) => raw).join(' ');
      if (forms.has(key)) continue;
      const weight = totalWeight(form.words);
      const genericWeight = totalWeight(form.words.filter(({ generic }) => generic));
      forms.set(key, { ...form, entry, name: listed, weight, genericWeight });
    }
  }
  return [...forms.values()];
}

/** All names of a list, made ready to be searched by likeness. */
export class NameIndex {
  readonly #forms: readonly ListedForm[];
  readonly #words: WordIndex;
  readonly #vocabulary: readonly Word[];
  readonly #formsByWord: Rows;
  readonly #formsByCompact = new Map<string, number[]>();
  /** Per form, the weight of its words, and of the sought name's, that agree so far. */
  readonly #agreed: Float32Array;
  readonly #agreedSought: Float32Array;

  constructor(entries: readonly ListedName[]) {
    this.#forms = entries.flatMap(formsOfEntry);
    const vocabulary = new Map<string, Word>();
    for (const { words } of this.#forms) for (const word of words) vocabulary.set(word.text, word);
    this.#words = new WordIndex(vocabulary.keys());
    this.#vocabulary = this.#words.words.map((text) => vocabulary.get(text) ?? wordOf(text));
    this.#formsByWord = toRows(vocabulary.size, (each) => {
      for (const [form, { words }] of this.#forms.entries())
        for (const { text } of findingWords(words)) each(this.#words.idOf(text) ?? 0, form);
    });
    for (const [form, { compact }] of this.#forms.entries()) {
      const known = this.#formsByCompact.get(compact);
      if (known) known.push(form);
      else this.#formsByCompact.set(compact, [form]);
    }
    this.#agreed = new Float32Array(this.#forms.length);
    this.#agreedSought = new Float32Array(this.#forms.length);
  }

  get size(): number {
    return this.#forms.length;
  }

  /** Every entry with a name at least `threshold` like this one, the likest first. */
  search(name: string, threshold: number): Match[] {
    const best = new Map<number, Match>();
    const offer = (form: ListedForm, score: number) => {
      if (score < threshold || score <= (best.get(form.entry)?.score ?? 0)) return;
      best.set(form.entry, { entry: form.entry, name: form.name, score });
    };
    for (const { words, compact } of formsOf(name)) {
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

  /**
   * The name as it is, with two neighbors written as one word, and with one word written as two;
   * each with the forms it may be like. The latter two look only where their new words lead.
   */
  *#spacings(words: readonly Word[], threshold: number): Generator<Spacing> {
    yield { spaced: words, forms: this.#candidates(words, threshold) };
    for (const [i, { raw, generic }] of words.entries()) {
      const next = words[i + 1];
      if (next) yield this.#joined(words, i, wordOf(raw + next.raw));
      if (!generic) yield* this.#splits(words, i);
    }
  }

  #joined(words: readonly Word[], i: number, joined: Word): Spacing {
    const forms = this.#words.like(joined.text).flatMap(({ id }) => this.#formsWith(id));
    return { spaced: words.toSpliced(i, 2, joined), forms };
  }

  *#splits(words: readonly Word[], i: number): Generator<Spacing> {
    const raw = words[i]?.raw ?? '';
    for (let cut = 2; cut <= raw.length - 2; cut += 1) {
      const halves = [wordOf(raw.slice(0, cut)), wordOf(raw.slice(cut))];
      const ids = halves.map(({ text }) => this.#words.idOf(text));
      if (ids.some((id) => id === undefined)) continue;
      const telling = halves.some(({ generic }) => !generic);
      const [forms = []] = halves
        .flatMap(({ generic }, half) =>
          telling && generic ? [] : [this.#formsWith(ids[half] ?? 0)],
        )
        .sort((a, b) => a.length - b.length);
      yield { spaced: words.toSpliced(i, 1, ...halves), forms };
    }
  }

  #formsWith(word: number): readonly number[] {
    const { starts, values } = this.#formsByWord;
    return [...values.subarray(at(starts, word), at(starts, word + 1))];
  }

  /** Forms that may reach the threshold: what agrees word by word bounds the score from above. */
  #candidates(words: readonly Word[], threshold: number): number[] {
    const touched: number[] = [];
    let generic = 0;
    for (const word of words) generic += this.#agree(word, touched);
    const weight = totalWeight(words);
    const found = touched.filter((id) => {
      const form = this.#form(id);
      const own = at(this.#agreed, id) + form.genericWeight;
      const sought =
        at(this.#agreedSought, id) + Math.min(generic, MISSPELT_GENERIC * form.genericWeight);
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
    return found;
  }

  /** Adds one sought word's agreement to every form that has a word like it. */
  #agree(word: Word, touched: number[]): number {
    let generic = word.generic ? word.weight : 0;
    for (const { id, alike } of this.#words.like(word.text)) {
      const listed = this.#vocabulary[id];
      if (listed?.generic) generic = word.weight;
      const end = at(this.#formsByWord.starts, id + 1);
      for (let place = at(this.#formsByWord.starts, id); place < end; place += 1) {
        const form = at(this.#formsByWord.values, place);
        if (at(this.#agreed, form) === 0) touched.push(form);
        this.#agreed[form] = at(this.#agreed, form) + alike * (listed?.weight ?? 0);
        this.#agreedSought[form] = at(this.#agreedSought, form) + alike * word.weight;
      }
    }
    return generic;
  }
}
