import type { HttpContext } from '../../adapters/http/route.ts';
import { keptWords } from '../forms/kept-words.ts';
import { answerNotice } from '../forms/page.ts';
import type { Words } from '../forms/words.ts';

/** Why nothing happened, with the officer's words, which can still be copied. */
export const answerNotDone = (
  c: HttpContext,
  words: Words,
  why: Pick<Parameters<typeof answerNotice>[2], 'notice' | 'path'>,
): Promise<Response> => answerNotice(c, words, { ...why, more: keptWords(c, words) });
