import { html } from 'hono/html';
import { textOf } from '../../../../shared/drafts/typed.ts';
import { isSameMailbox } from '../../../../shared/people/mailbox.ts';
import { CSRF_FIELD } from '../../forms/csrf.ts';
import { hidden } from '../../forms/form-fields.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import type { DraftVisit } from './visit.ts';

interface Change {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly inside: Html;
}

/** What was said in a section, and the way back to it. */
export const changeCard = (
  { check }: DraftVisit['said'],
  { id, title, path, inside }: Change,
): Html => html`
<section class="card" aria-labelledby="${id}"><header><h2 id="${id}">${title}</h2>
<a href="${path}" aria-label="${check.changeOf(title)}">${check.change}</a></header>${inside}</section>`;

interface Exactly {
  readonly body: unknown;
  /** To which the API takes it. */
  readonly address: string;
  /** What it is called in the call. */
  readonly file: string;
}

/** The body as it is taken, and the call that would send it. */
export const exactly = ({ said }: DraftVisit, { body, address, file }: Exactly): Html => html`
<details class="card"><summary>${said.check.exactly}<span class="soft">${said.check.forSystems}</span></summary>
<p class="small soft">${file}</p><pre tabindex="0" id="json">${exactJson(body)}</pre>
<p class="small soft">${said.check.curl}</p><pre tabindex="0">curl ${address} \\
  -H "Authorization: Bearer $KEY" \\
  -H "Content-Type: application/json" \\
  --data-binary @${file}</pre></details>`;

/** As it is shown and as it is sent, byte for byte. */
export const exactJson = (body: unknown): string => JSON.stringify(body, null, 2);

interface SendCard {
  readonly action: string;
  readonly back: string;
  /** What happens then, in three sentences. */
  readonly after: readonly string[];
  readonly go: string;
}

/** What happens after, and the button that sends it: for its owner alone. */
export function sendCard(visit: DraftVisit, { action, back, after, go }: SendCard): Html {
  const { said, role, draft, session, csrf } = visit;
  const email = textOf(draft.fields, 'contact.email') ?? '';
  const isKnown = session !== undefined && isSameMailbox(session.email, email);
  const signs = ['clock', 'page', 'people'] as const;
  const form =
    role === 'colleague'
      ? html`<p>${said.check.ownerSends(draft.owner ?? '')}</p>`
      : html`<form method="post" action="${action}">${hidden(CSRF_FIELD, csrf)}
<div class="actions"><button class="primary">${go}</button><a href="${back}">${said.go.back}</a></div></form>`;
  return html`
<section class="card" aria-labelledby="send"><h2 id="send">${said.check.send}</h2>
<ul class="marked after">${signs.map((sign, index) => html`<li>${icon(sign)}<p>${after[index] ?? ''}</p></li>`)}</ul>
${role === 'colleague' || isKnown ? '' : html`<p>${said.check.confirmFirst(email)}</p>`}${form}</section>`;
}
