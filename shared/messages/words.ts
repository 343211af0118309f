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
