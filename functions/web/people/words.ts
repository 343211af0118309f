import type { Language } from '../../../shared/messages/index.ts';
import { type Words, wordsIn } from '../../../shared/messages/words.ts';
import type { WebContext } from '../dependencies.ts';
import { messagesFor } from '../pages/layout.ts';

export type { Words } from '../../../shared/messages/words.ts';

/** In the language the reader chose, else in the one they are known to read. */
export const wordsFor = (c: WebContext, fitting?: Language): Words =>
  wordsIn(messagesFor(c, fitting).language);
