import { html } from 'hono/html';
import type { Session } from '../../adapters/ports/people.ts';
import { CSRF_FIELD } from '../forms/csrf.ts';
import { hidden } from '../forms/form-fields.ts';
import type { Html } from '../layout.ts';
import type { CaseVisit } from './visit.ts';

/** Copies what was sent into a new draft: of an order of chips, for its contact. */
export function askAgainForm({ file, words }: CaseVisit, { csrfToken }: Session): Html | '' {
  if (file.request.type !== 'chip-order') return '';
  const { applicant } = words.people;
  return html`
<form method="post" action="/apply/again?lang=${words.language}" class="again">${hidden(CSRF_FIELD, csrfToken)}
${hidden('of', file.publicReference)}<button>${applicant.again}</button><p class="hint">${applicant.againHint}</p></form>`;
}
