import { html } from 'hono/html';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { toldRequest } from '../../../shared/messages/told-request.ts';
import { definitions, written } from '../forms/table.ts';
import type { Html } from '../layout.ts';
import type { CaseVisit } from './visit.ts';

/** All that was filed, read back whole: to the contact, signed in, and to no link. */
export function everythingSent({ file, session, words }: CaseVisit): Html | '' {
  if (!session) return '';
  const { standing } = words.people;
  const { documents = [] } = file;
  const groups = toldRequest(words, file.request, policyCarried(file.policy));
  return html`
<section class="card"><details class="everything"><summary>${standing.everything}</summary>
<p class="small soft">${standing.everythingLead}</p>
${groups.map(
  ({ title, rows }) => html`<h3>${title}</h3>
${definitions(rows.map(({ name, value }) => [name, written(value)]))}`,
)}${
  documents.length === 0
    ? ''
    : html`<h3>${standing.documents}</h3>
<ul class="plain">${documents.map(({ name }) => html`<li><bdi>${name}</bdi></li>`)}</ul>`
}</details></section>`;
}
