import { html } from 'hono/html';
import type { HttpContext } from '../../adapters/http/route.ts';
import { CSRF_FIELD } from '../forms/csrf.ts';
import { hidden } from '../forms/form-fields.ts';
import type { Html } from '../layout.ts';
import type { ActingApplicant } from './forms.ts';
import type { CaseVisit } from './visit.ts';

/** Of the address of a page on which a notice was just mailed again. */
export const MAILED = { mailed: 'again' };

/** Says that it was mailed, where it just was. */
export const mailedAgain = (c: HttpContext, { words }: CaseVisit): Html | '' =>
  c.req.query('mailed') === MAILED.mailed
    ? html`<p class="news" role="status">${words.people.standing.resent}</p>`
    : '';

/** Nothing is mailed again where nothing was mailed yet. */
export function resendForm({ visit, session, path }: ActingApplicant): Html | '' {
  if (!visit.file.decision) return '';
  const { standing } = visit.words.people;
  return html`
<form method="post" action="${path('resend')}">${hidden(CSRF_FIELD, session.csrfToken)}
<p class="hint">${standing.resendHint}</p><button class="quiet">${standing.resend}</button></form>`;
}
