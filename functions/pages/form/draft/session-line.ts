import { html } from 'hono/html';
import { instantIn } from '../../../../shared/messages/index.ts';
import { CSRF_FIELD } from '../../forms/csrf.ts';
import { hidden } from '../../forms/form-fields.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import type { DraftVisit } from './visit.ts';

/** From so long before its end on, the end is told first of all. */
const TOLD_MS = 60 * 60_000;

/** Until when somebody is signed in, and the button by which they stay. */
export function signedInUntil(
  visit: DraftVisit,
  { path, hasForm = false }: { readonly path: string; readonly hasForm?: boolean },
): Html | '' {
  const { session, said, words, now } = visit;
  if (!session) return '';
  const until = instantIn(words.language, session.expiresAt);
  const isEnding = Date.parse(session.expiresAt) - now.getTime() < TOLD_MS;
  if (!isEnding)
    return html`<p class="small soft until">${said.frame.as(session.email, until)}</p>`;
  return html`
<div class="turn wait until" role="status">${icon('clock')}<p>${said.frame.ending(until)}</p>${
    hasForm
      ? html`<button class="small-button" form="draft" name="go" value="extend">${said.frame.extend}</button>`
      : html`<form method="post" action="/apply/extend">${hidden(CSRF_FIELD, visit.csrf)}${hidden('back', `${path.split('?')[0]}?lang=${words.language}`)}
<button class="small-button">${said.frame.extend}</button></form>`
  }</div>`;
}
