import type { Language, Messages } from '../../../shared/messages/index.ts';
import { type PeopleMessages, peopleMessagesIn } from '../../../shared/messages/people/index.ts';
import type { WebContext } from '../dependencies.ts';
import { messagesFor } from '../pages/layout.ts';

/** Everything we say on a page of these, in one language. */
export interface Words {
  readonly language: Language;
  readonly common: Messages;
  readonly people: PeopleMessages;
}

/** In the language the reader chose, else in the one they are known to read. */
export function wordsFor(c: WebContext, fitting?: Language): Words {
  const common = messagesFor(c, fitting);
  return { language: common.language, common, people: peopleMessagesIn(common.language) };
}
