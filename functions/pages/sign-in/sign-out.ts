import type { HttpHandler } from '../../adapters/http/route.ts';
import { hasCsrfToken } from '../forms/csrf.ts';
import { answerNotice } from '../forms/page.ts';
import { pathHere, seeOther } from '../forms/paths.ts';
import { wordsFor } from '../forms/words.ts';
import type { SignInDependencies } from './dependencies.ts';
import { closeSession, sessionOf } from './session.ts';

/** POST /sign-out */
export const signOut =
  (deps: SignInDependencies): HttpHandler =>
  async (c) => {
    const session = await sessionOf(c, deps);
    if (session && !hasCsrfToken(c, session)) {
      return answerNotice(c, wordsFor(c), { notice: 'session-ended', path: '/' });
    }
    await closeSession(c, deps);
    return seeOther(c, pathHere(c, ['']));
  };
