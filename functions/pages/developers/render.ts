import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import {
  type ApiDocument,
  type Body,
  type Call,
  callsIn,
  exampleOf,
  PUBLIC_URL,
} from './document.ts';
import { boundsOf, type Schema, schemaFields, typeOf } from './schema-rows.ts';

/** The whole API for people to read: how a call begins, every call, every schema, how it changes. */
export const referenceOf = (document: ApiDocument, rules: string): Html => {
  const calls = callsIn(document);
  return html`
${firstCall(calls)}
<section class="card" aria-labelledby="basics"><h2 id="basics">Before the first call</h2>${prose(document.info.description)}</section>
<section class="card" aria-labelledby="calls"><h2 id="calls">All calls</h2>${document.tags.map(
    ({ name, description }) => html`
<h3>${name}</h3><p class="small soft">${description}</p>
<ul class="calls">${calls
      .filter(({ operation }) => operation.tags?.includes(name))
      .map(
        ({ method, path, operation }) => html`
<li><a href="#${operation.operationId}"><code>${method} ${path}</code></a> <span>${operation.summary}</span></li>`,
      )}</ul>`,
  )}</section>
${calls.map(callCard)}
<h2 id="schemas">Schemas</h2>
${Object.entries(document.components.schemas).map(schemaCard)}
<section class="card" aria-labelledby="changes"><h2 id="changes">How it changes</h2>${prose(rules)}</section>`;
};

function firstCall(calls: readonly Call[]): Html {
  const first = calls.find(({ path }) => path === '/v1/pre-checks') ?? calls[0];
  if (!first) return html``;
  const { operation, path } = first;
  return html`
<section class="card" aria-labelledby="first"><h2 id="first">First call: does this order need a license?</h2>
${code(curl(first, exampleOf(operation.requestBody ?? {})))}
<p><b>200</b> ${operation.responses['200']?.description ?? ''}. <code>${path}</code> stores nothing; <code>/v1/requests</code> takes the same body, and decides.</p>
${example(operation.responses['200'] ?? {})}</section>`;
}

const curl = ({ method, path }: Call, body: unknown): string =>
  [
    `curl -X ${method} ${PUBLIC_URL}${path}`,
    '-H "Authorization: Bearer $KEY"',
    ...(body === undefined
      ? []
      : [
          '-H "Content-Type: application/json"',
          `-d '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`,
        ]),
  ].join(' \\\n  ');

function callCard(call: Call): Html {
  const { method, path, operation } = call;
  const {
    operationId: id,
    summary,
    description,
    requestBody,
    responses,
    parameters = [],
  } = operation;
  const isOpen = operation.security?.length === 0;
  const sent = requestBody && exampleOf(requestBody);
  return html`
<section class="card" aria-labelledby="${id}"><h2 id="${id}">${summary}</h2>
<p><code>${method} ${path}</code>${isOpen ? html` <span class="tag">no key needed</span>` : ''}</p>
${description ? prose(description) : ''}
${
  parameters.length === 0
    ? ''
    : table(
        `${summary}: parameters`,
        parameters.map((one) => ({
          name: one.name,
          where: one.in,
          schema: { description: one.description ?? '', ...one.schema },
          isRequired: one.required ?? false,
        })),
      )
}
${requestBody ? bodyPart(`${summary}: body`, requestBody) : ''}
${sent === undefined ? '' : html`<details><summary>Example call</summary>${code(curl(call, sent))}</details>`}
${answersPart(Object.entries(responses))}</section>`;
}

/** What a call is answered where it is taken; and, for whoever handles them, the ways in which it is not. */
function answersPart(responses: readonly (readonly [status: string, body: Body])[]): Html {
  const rows = (those: typeof responses) => html`
<dl>${those.map(
    ([status, body]) =>
      html`<dt><b>${status}</b></dt><dd>${inline(body.description ?? '')}${schemaIn(body)}${headersIn(body)}</dd>`,
  )}</dl>`;
  const [taken, refused] = [true, false].map((isTaken) =>
    responses.filter(([status]) => status.startsWith('2') === isTaken),
  );
  const shown = (taken ?? []).filter(([, body]) => exampleOf(body) !== undefined);
  return html`
<h3>Answers</h3>${rows(taken ?? [])}
${shown.map(([status, body]) => html`<details><summary>Example answer, ${status}</summary>${example(body)}</details>`)}
${refused?.length ? html`<details><summary>Errors: ${refused.map(([status]) => status).join(', ')}</summary>${rows(refused)}</details>` : ''}`;
}

const headersIn = ({ headers = {} }: Body): Html =>
  html`${Object.entries(headers).map(
    ([name, { description = '' }]) => html`<br><code>${name}</code> ${inline(description)}`,
  )}`;

const schemasOf = ({ content = {} }: Body): Schema[] =>
  Object.values(content).flatMap(({ schema }) => schema ?? []);

const schemaIn = (body: Body): Html =>
  html`${schemasOf(body).map((schema) => html`: ${typeOf(schema)}`)}`;

function bodyPart(title: string, body: Body): Html {
  const schemas = schemasOf(body);
  const rows = schemas.flatMap((schema) => schemaFields(schema));
  return html`<h3>Body</h3><p>${schemas.map(typeOf)}</p>${rows.length > 0 ? table(title, rows) : ''}`;
}

const schemaCard = ([name, schema]: [string, Schema]): Html => {
  const rows = schemaFields(schema);
  return html`
<section class="card" aria-labelledby="schema-${name}"><h3 id="schema-${name}">${name}</h3>
${schema.description ? prose(schema.description) : ''}
${rows.length > 0 ? table(`${name}: fields`, rows) : html`<p>${typeOf(schema)} <span class="soft">${boundsOf(schema)}</span></p>`}</section>`;
};

interface TableRow {
  readonly name: string;
  readonly where?: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

const table = (title: string, rows: readonly TableRow[]): Html => html`
<div class="scroll" role="region" aria-label="${title}" tabindex="0"><table>
<thead><tr><th scope="col">Name</th><th scope="col">What it is</th><th scope="col">What it says</th></tr></thead>
<tbody>${rows.map(
  ({ name, where, schema, isRequired }) => html`
<tr><th scope="row"><code>${name}</code><span class="soft">${where ? `${where}, ` : ''}${isRequired ? 'required' : 'optional'}</span></th>
<td>${typeOf(schema)}<span class="soft">${boundsOf(schema)}</span></td><td>${inline(schema.description ?? '')}</td></tr>`,
)}</tbody></table></div>`;

const example = (body: Body): Html | '' => {
  const value = exampleOf(body);
  return value === undefined ? '' : code(JSON.stringify(value, null, 2));
};

/** What is longer than the screen scrolls in its box; nobody reads it through a button. */
const code = (text: string): Html => html`<pre tabindex="0">${text}</pre>`;

/** Paragraphs and lists, as descriptions are written. */
const prose = (text: string): Html =>
  html`${text.split(/\n\s*\n/).map((part) => {
    if (!part.startsWith('- ')) return html`<p>${inline(part)}</p>`;
    const items = part.slice(2).split(/\n- /);
    return html`<ul>${items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
  })}`;

/** Text, with what stands between backticks as code. */
const inline = (text: string): Html =>
  html`${text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
