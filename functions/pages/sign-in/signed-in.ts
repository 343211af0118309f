import { html } from 'hono/html';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Session } from '../../adapters/ports/people.ts';
import { CSRF_FIELD } from '../forms/csrf.ts';
import { hidden } from '../forms/form-fields.ts';
import { pathHere } from '../forms/paths.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';

export interface SignedIn {
  readonly session: Session;
  /** Where the function of these pages is told to end the session. */
  readonly signOutPath: readonly string[];
}

/** Who is signed in, and the way out. */
export const signedIn = (
  c: HttpContext,
  { people: { signIn } }: Words,
  { session: { audience, email, csrfToken }, signOutPath }: SignedIn,
): Html => html`
<form method="post" action="${pathHere(c, signOutPath)}" class="signed-in">
${hidden(CSRF_FIELD, csrfToken)}<span>${signIn.as(email)}</span>
<button class="quiet">${signIn.out}</button>${
  audience === 'officer'
    ? html`
<button class="quiet" name="everywhere" value="yes">${signIn.outEverywhere}</button>`
    : ''
}</form>`;
