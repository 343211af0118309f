import type { HttpHandler } from '../../adapters/http/route.ts';
import { hasCsrfToken } from '../forms/csrf.ts';
import { fieldIn } from '../forms/form.ts';
import { answerNotice } from '../forms/page.ts';
import { pathHere, seeOther } from '../forms/paths.ts';
import { wordsFor } from '../forms/words.ts';
import type { SignInDependencies } from './dependencies.ts';
import { closeSession, sessionOf } from './session.ts';

/** Ends the session, or every session of its mailbox, and leads to a page that needs none. */
export const signOut =
  (deps: SignInDependencies, then: readonly string[]): HttpHandler =>
  async (c) => {
    const session = await sessionOf(c, deps);
    if (session && !hasCsrfToken(c, session)) {
      return answerNotice(c, await wordsFor(c), { notice: 'session-ended', path: '/' });
    }
    if (session && fieldIn(c, 'everywhere') === 'yes') {
      await deps.signIns.closeEverySession(session.email, deps.clock());
    }
    await closeSession(c, deps);
    return seeOther(c, pathHere(c, then));
  };
