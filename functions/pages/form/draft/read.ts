import type { HttpHandler } from '../../../adapters/http/route.ts';
import { fieldIn, typedIn } from '../../forms/form.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerCode, backIn } from './codes.ts';
import { answerDoor, answerGone, answerStale } from './door.ts';
import { comeToDraft } from './visit.ts';

/**
 * POST /apply/{draft}/read: the page of signing in that somebody is at, in the other language, with all
 * that it carries along. Nothing is mailed, saved or let in.
 */
export const readInOtherLanguage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const found = await comeToDraft(c, deps);
    const { draft } = found;
    if (!draft) return answerGone(c, found);
    const back = backIn(c);
    const shown = fieldIn(c, 'shown');
    if (shown === 'stale') return answerStale(c, found, back);
    if (shown !== 'code') return answerDoor(c, found, back);
    return answerCode(c, { found: { ...found, draft }, email: typedIn(c, 'email'), back }, {});
  };
