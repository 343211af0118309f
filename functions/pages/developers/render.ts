import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import { callDetails } from './call.ts';
import { type ApiDocument, type Call, callsIn } from './document.ts';
import { type Guide, guideSections } from './guide.ts';
import { type PartCard, partCard } from './part-card.ts';
import { prose } from './prose.ts';
import { schemaDetails, schemasByCall } from './schemas.ts';

/** What is told of the API beside its document. */
export interface Besides {
  readonly guide: Guide;
  /** What everybody is bound by: sizes, rates. */
  readonly limits: string;
  /** How the API changes. */
  readonly rules: string;
}

/** The whole API for people to read: how one begins, every call with its schemas, how it changes. */
export function referenceOf(document: ApiDocument, { guide, limits, rules }: Besides): Html {
  const start = [
    ...guideSections(guide),
    partCard('limits', 'Limits', prose(limits)),
    partCard('basics', 'What holds for every call', prose(document.info.description)),
  ];
  const calls = callSections(document);
  const changes = partCard('changes', 'How it changes', prose(rules));
  return html`
<nav class="contents" id="contents" aria-label="On this page">
${entries('Start', start)}${entries('Calls', calls)}${entries('Later', [changes])}</nav>
<div><div class="stack">${start.map(({ card }) => card)}
<h2 id="calls">All calls</h2>${calls.map(({ card }) => card)}
${changes.card}</div>
<a class="to-contents button" href="#contents">On this page</a></div>`;
}

const entries = (title: string, sections: readonly PartCard[]): Html => html`
<p>${title}</p><ul class="plain">${sections.map((one) => html`<li><a href="#${one.id}">${one.title}</a></li>`)}</ul>`;

/** The calls of a subject, each in a line that opens. */
function callSections(document: ApiDocument): readonly PartCard[] {
  const calls = callsIn(document);
  const { schemas } = document.components;
  const placed = schemasByCall(calls, schemas);
  const detailsOf = (call: Call) =>
    callDetails(
      call,
      (placed.get(call) ?? []).map((name) => schemaDetails(name, schemas[name] ?? {})),
    );
  return document.tags.map(({ name, description }) => {
    const id = `calls-${name.toLowerCase()}`;
    const own = calls.filter(({ operation }) => operation.tags?.includes(name));
    return {
      id,
      title: name,
      card: html`
<section class="card" aria-labelledby="${id}"><h3 id="${id}">${name}</h3><p class="small soft">${description}</p>
${own.map(detailsOf)}</section>`,
    };
  });
}
