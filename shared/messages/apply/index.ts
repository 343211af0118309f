import type { Language } from '../tongue.ts';
import type { ApplyMessages } from './en.ts';

export type { ApplyMessages } from './en.ts';

/** Loaded when somebody opens a form: nobody else needs them. */
const SPOKEN: Readonly<Record<Language, () => Promise<ApplyMessages>>> = {
  en: async () => (await import('./en.ts')).en,
  ko: async () => (await import('./ko.ts')).ko,
};

export const applyWordsIn = (language: Language): Promise<ApplyMessages> => SPOKEN[language]();
