import type { Language } from '../tongue.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { ProblemMessages } from './messages.ts';

const CATALOGUE: Readonly<Record<Language, ProblemMessages>> = { en, ko };

export const problemMessagesIn = (language: Language): ProblemMessages => CATALOGUE[language];
