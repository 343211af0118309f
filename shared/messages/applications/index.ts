import type { Language } from '../tongue.ts';
import type { ApplicationMessages } from './en.ts';

export type { ApplicationMessages } from './en.ts';

/** Loaded when somebody opens the form of a validated end user. */
const SPOKEN: Readonly<Record<Language, () => Promise<ApplicationMessages>>> = {
  en: async () => (await import('./en.ts')).en,
  ko: async () => (await import('./ko.ts')).ko,
};

export const applicationWordsIn = (language: Language): Promise<ApplicationMessages> =>
  SPOKEN[language]();
