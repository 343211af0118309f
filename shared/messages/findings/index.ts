import type { Language, Manner } from '../tongue.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { FindingMessages } from './messages.ts';
import { type Teller, tellerOf } from './tell.ts';

export { type Teller, type Told, tellCondition, tellFinding, tellOutlook } from './tell.ts';

const CATALOGUE: Readonly<Record<Language, FindingMessages>> = { en, ko };

export const findingMessagesIn = (language: Language): FindingMessages => CATALOGUE[language];

export const tellerIn = (language: Language, manner?: Manner): Teller =>
  tellerOf(language, CATALOGUE[language], manner);
