import { html } from 'hono/html';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Session } from '../../adapters/review-ports.ts';
import type { Html } from '../layout.ts';
import { CSRF_FIELD } from './csrf.ts';
import { hidden } from './form-fields.ts';
import { pathHere } from './paths.ts';
import type { Words } from './words.ts';

/** Who is signed in, and the way out. */
export const signedIn = (
  c: HttpContext,
  { people: { signIn } }: Words,
  { email, csrfToken }: Session,
): Html => html`
<form method="post" action="${pathHere(c, ['sign-out'])}" class="signed-in">
${hidden(CSRF_FIELD, csrfToken)}<span>${signIn.as(email)}</span>
<button class="quiet">${signIn.out}</button></form>`;
