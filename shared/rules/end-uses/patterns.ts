import { type Denied, denialOf } from './denial.ts';
import { finderOf, type Sighting } from './finder.ts';
import { phrasesIn, scriptOf } from './phrase.ts';
import type { EndUsePhrases, Phrases, Script } from './phrases.ts';

/** What is looked for, and how a place is: by its country. */
export type Sought = Exclude<keyof Phrases, 'denial' | 'harmless'> | { readonly country: string };

/** What texts of a script are read by, made when one is read. */
export interface Patterns {
  /** Compounds in which words mean something else. */
  readonly harmlessIn: (text: string) => Sighting<'harmless'>[];
  readonly foundIn: (text: string) => Sighting<Sought>[];
  readonly denied: Denied;
}

const ROLES = ['deeds', 'topics', 'studied', 'onward', 'trade'] as const;

export function patternsOf({ scripts, places }: EndUsePhrases, script: Script): Patterns {
  const languages = Object.values(scripts[script]);
  const listed = (role: Exclude<keyof Phrases, 'denial'>) =>
    languages.flatMap((phrases) => phrasesIn(phrases[role]));
  const named = Object.entries(places).map(
    ([country, names]) =>
      [{ country }, phrasesIn(names).filter((name) => scriptOf(name) === script)] as const,
  );
  return {
    harmlessIn: finderOf([['harmless', listed('harmless')]]),
    foundIn: finderOf<Sought>([...ROLES.map((role) => [role, listed(role)] as const), ...named]),
    denied: denialOf(languages.map(({ denial }) => denial)),
  };
}
