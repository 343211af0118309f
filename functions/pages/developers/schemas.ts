import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import type { ApiDocument, Call } from './document.ts';
import { prose } from './prose.ts';
import { boundsOf, nameOfRef, type Schema, schemaFields, toldName, typeOf } from './schema-rows.ts';
import { fieldTable } from './table.ts';

type Schemas = ApiDocument['components']['schemas'];

/** Each schema under the first call that has to do with it; under no call, what none needs by name. */
export function schemasByCall(
  calls: readonly Call[],
  schemas: Schemas,
): Map<Call | null, string[]> {
  const placed = new Set<string>();
  const take = (from: unknown): string[] =>
    refsIn(from).flatMap((name) => {
      if (placed.has(name)) return [];
      placed.add(name);
      return [name, ...take(schemas[name])];
    });
  return new Map(calls.map((call) => [call, take(call.operation)] as const));
}

/** The names of the schemas that a part of the document refers to. */
const refsIn = (part: unknown): string[] =>
  typeof part === 'object' && part !== null
    ? Object.entries(part).flatMap(([key, value]) =>
        key === '$ref' && typeof value === 'string' ? [nameOfRef(value)] : refsIn(value),
      )
    : [];

/** Closed, until it is opened or a link leads into it. */
export function schemaDetails(name: string, schema: Schema): Html {
  const rows = schemaFields(schema);
  return html`
<details class="schema"><summary><code>${toldName(name)}</code></summary><div id="schema-${name}">
${schema.description ? prose(schema.description) : ''}
${rows.length > 0 ? fieldTable(`${name}: fields`, rows) : html`<p>${typeOf(schema)} <span class="soft">${boundsOf(schema)}</span></p>`}</div></details>`;
}
