import type { Language } from '../tongue.ts';
import { en, type SoFarMessages } from './en.ts';
import { ko } from './ko.ts';

export type { SoFarMessages } from './en.ts';

/** Few enough that a browser gets both. */
const SPOKEN: Readonly<Record<Language, SoFarMessages>> = { en, ko };

export const soFarWordsIn = (language: Language): SoFarMessages => SPOKEN[language];
