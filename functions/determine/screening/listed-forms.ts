import { acronymsOf, type Form, formsOf, isTelling, totalWeight, type Word } from './names.ts';

/** What an index of names reads of a listed entry. */
export interface ListedName {
  readonly name: string;
  readonly altNames: readonly string[];
  /** Individual, Entity, Vessel or Aircraft, where the list says so. */
  readonly type?: string | undefined;
  /** ISO 3166-1 alpha-2, where the list says so. */
  readonly countries?: readonly string[] | undefined;
}

export interface ListedForm extends Form {
  readonly entry: number;
  readonly name: string;
  readonly isPerson: boolean;
  readonly weight: number;
  /** The weight of the words by which it is not sought. */
  readonly otherWeight: number;
}

/** No company is a ship, nor its namesake. */
const NO_PARTY = new Set(['Vessel', 'Aircraft']);

/** The forms an entry is compared by, each once; an individual's only where they have two words. */
export function formsOfEntry(
  { name, altNames, type = '' }: ListedName,
  entry: number,
): ListedForm[] {
  if (NO_PARTY.has(type)) return [];
  const isPerson = type === 'Individual';
  const forms = new Map<string, ListedForm>();
  for (const listed of [name, ...altNames]) {
    for (const form of [...formsOf(listed), ...acronymsOf(listed)]) {
      const key = form.words.map(({ raw }) => raw).join(' ');
      if (forms.has(key) || (isPerson && form.words.length < 2)) continue;
      const weight = totalWeight(form.words);
      const otherWeight = totalWeight(form.words.filter((word) => !isTelling(word)));
      forms.set(key, { ...form, entry, name: listed, isPerson, weight, otherWeight });
    }
  }
  return [...forms.values()];
}

/** The words by which a form is sought; an individual is known by the whole name only. */
export const soughtBy = ({ words, isPerson }: ListedForm): readonly Word[] =>
  isPerson ? [] : words.filter(isTelling);

/** The words of a name in an order of their own, places aside: whole names are known by it. */
export function bagOf(words: readonly Word[]): string {
  const texts = words.filter(({ kind }) => kind !== 'place').map(({ text }) => text);
  return (texts.length > 0 ? texts : words.map(({ text }) => text)).sort().join(' ');
}

/** What a longer name of shared words only begins with; it is called so. */
export const beginningOf = (words: readonly Word[]): string =>
  `${words.map(({ raw }) => raw).join(' ')} ...`;

/** Every beginning of two words or more of a name that no word of its own tells. */
export const beginningsOf = ({ words, isPerson }: ListedForm): string[] =>
  isPerson || words.some(isTelling)
    ? []
    : words.slice(2).map((_word, i) => beginningOf(words.slice(0, i + 2)));
