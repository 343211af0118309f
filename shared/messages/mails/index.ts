import type { Language } from '../messages.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { MailMessages } from './messages.ts';

export type { MailMessages, StatusEvent } from './messages.ts';

const CATALOGUE: Readonly<Record<Language, MailMessages>> = { en, ko };

export const mailMessagesIn = (language: Language): MailMessages => CATALOGUE[language];
