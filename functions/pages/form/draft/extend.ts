import type { HttpHandler } from '../../../adapters/http/route.ts';
import { seeOther } from '../../forms/paths.ts';
import { openSession } from '../../sign-in/session.ts';
import type { FormDependencies } from '../dependencies.ts';
import { callerOf, isOwnForm } from './visit.ts';

/** POST /apply/extend: somebody stays signed in as long as if they had just come. */
export const extendSignIn =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const caller = await callerOf(c, deps);
    if (caller.session && isOwnForm(c, caller)) await openSession(c, deps, caller.session);
    const back = c.get('form').get('back') ?? '';
    return seeOther(c, /^\/apply(?:\/[\w-]+)*(?:\?lang=(?:en|ko))?$/.test(back) ? back : '/apply');
  };
