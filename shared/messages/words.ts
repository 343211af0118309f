import type { FindingMessages } from './findings/messages.ts';
import { type Teller, tellerOf } from './findings/tell.ts';
import { type Language, type Messages, messagesIn } from './index.ts';
import type { PeopleMessages } from './people/index.ts';
import type { ProblemMessages } from './problems/messages.ts';

/** Everything we say in one language to those who decide and those who wait for it. */
export interface Words extends SpokenWords {
  readonly language: Language;
  readonly common: Messages;
}

interface SpokenWords {
  readonly people: PeopleMessages;
  readonly findings: FindingMessages;
  readonly problems: ProblemMessages;
}

/** By far the most of the words: those of a language are loaded when somebody reads it. */
const SPOKEN: Readonly<Record<Language, () => Promise<SpokenWords>>> = {
  en: () => import('./words-en.ts'),
  ko: () => import('./words-ko.ts'),
};

export async function wordsIn(language: Language): Promise<Words> {
  const { people, findings, problems } = await SPOKEN[language]();
  return { language, common: messagesIn(language), people, findings, problems };
}

/** Who tells what the rules found to people: names stand apart from the sentence around them. */
export const tellerFor = (
  { language, findings }: Pick<Words, 'language' | 'findings'>,
  isOfficer = false,
): Teller => tellerOf(language, findings, { isolatesNames: true, isOfficer });
