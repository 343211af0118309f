import { type Teller, tellerIn } from './findings/index.ts';
import { type Language, type Messages, messagesIn } from './index.ts';
import { type PeopleMessages, peopleMessagesIn } from './people/index.ts';

/** Everything we say in one language to those who decide and those who wait for it. */
export interface Words {
  readonly language: Language;
  readonly common: Messages;
  readonly people: PeopleMessages;
}

export const wordsIn = (language: Language): Words => ({
  language,
  common: messagesIn(language),
  people: peopleMessagesIn(language),
});

/** Who tells what the rules found to people: names stand apart from the sentence around them. */
export const tellerFor = ({ language }: Pick<Words, 'language'>, isOfficer = false): Teller =>
  tellerIn(language, { isolatesNames: true, isOfficer });
