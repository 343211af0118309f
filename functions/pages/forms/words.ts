import type { Language } from '../../../shared/messages/index.ts';
import { type Words, wordsIn } from '../../../shared/messages/words.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import { messagesFor } from '../layout.ts';

export type { Words } from '../../../shared/messages/words.ts';

/** In the language the reader chose, else in the one they are known to read. */
export const wordsFor = (c: HttpContext, fitting?: Language): Promise<Words> =>
  wordsIn(messagesFor(c, fitting).language);
