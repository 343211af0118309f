import type { Language } from '../tongue.ts';
import { en, type MailMessages } from './en.ts';
import { ko } from './ko.ts';

export type { LicenseEvent, MailMessages, StatusEvent } from './en.ts';

const CATALOGUE: Readonly<Record<Language, MailMessages>> = { en, ko };

export const mailMessagesIn = (language: Language): MailMessages => CATALOGUE[language];
