import type { Language } from '../tongue.ts';
import { en, type ReportMessages } from './en.ts';
import { ko } from './ko.ts';

export type { FieldWords, ReportMessages } from './en.ts';

const CATALOGUE: Readonly<Record<Language, ReportMessages>> = { en, ko };

export const reportMessagesIn = (language: Language): ReportMessages => CATALOGUE[language];
