import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import { type Body, type Call, exampleOf, PUBLIC_URL } from './document.ts';
import { codeBlock, inline, prose } from './prose.ts';
import { type Schema, schemaFields, typeOf } from './schema-rows.ts';
import { fieldTable } from './table.ts';

/** A call in a line; opened, all that there is to know of it, and under that the schemas it brings in. */
export function callDetails(call: Call, schemas: readonly Html[]): Html {
  const { method, path, operation } = call;
  const { operationId: id, summary, description, requestBody, responses } = operation;
  const isOpen = operation.security?.length === 0;
  return html`
<details class="call"><summary><code><b class="${method.toLowerCase()}">${method}</b> <span>${path}</span></code><span>${inline(summary)}</span></summary>
<div id="${id}">${isOpen ? html`<p><span class="tag">no key needed</span></p>` : ''}
${description ? prose(description) : ''}
${parametersPart(call)}
${requestBody ? bodyPart(call, requestBody) : ''}
${answersPart(Object.entries(responses))}
${schemas.length > 0 ? html`<h4>Schemas</h4>${schemas}` : ''}</div></details>`;
}

function parametersPart({ operation: { summary, parameters = [] } }: Call): Html | '' {
  if (parameters.length === 0) return '';
  const rows = parameters.map(
    ({ name, in: where, description = '', required = false, schema }) => ({
      name,
      where,
      schema: { description, ...schema },
      isRequired: required,
    }),
  );
  return fieldTable(`${summary}: parameters`, rows);
}

function bodyPart(call: Call, body: Body): Html {
  const schemas = schemasOf(body);
  const rows = schemas.flatMap((schema) => schemaFields(schema));
  const sent = exampleOf(body);
  return html`<h4>Body</h4><p>${schemas.map(typeOf)}</p>
${rows.length > 0 ? fieldTable(`${call.operation.summary}: body`, rows) : ''}
${sent === undefined ? '' : html`<details><summary>Example call</summary>${codeBlock(curl(call, sent))}</details>`}`;
}

const curl = ({ method, path }: Call, body: unknown): string =>
  [
    `curl -X ${method} ${PUBLIC_URL}${path}`,
    '-H "Authorization: Bearer $KEY"',
    '-H "Content-Type: application/json"',
    `-d '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`,
  ].join(' \\\n  ');

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
  const shown = (taken ?? []).flatMap(([status, body]) => {
    const value = exampleOf(body);
    return value === undefined ? [] : [{ status, text: JSON.stringify(value, null, 2) }];
  });
  return html`
<h4>Answers</h4>${rows(taken ?? [])}
${shown.map(({ status, text }) => html`<details><summary>Example answer, ${status}</summary>${codeBlock(text)}</details>`)}
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
