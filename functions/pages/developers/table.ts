import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import { inline } from './prose.ts';
import { boundsOf, type FieldRow, typeOf } from './schema-rows.ts';

/** A field, and of a parameter where it stands. */
type TableRow = FieldRow & { readonly where?: string };

/** Name, type and meaning; what is wider than the screen scrolls in its box. */
export const fieldTable = (title: string, rows: readonly TableRow[]): Html => html`
<div class="scroll stacks" role="region" aria-label="${title}" tabindex="0"><table>
<thead><tr><th scope="col">Name</th><th scope="col">What it is</th><th scope="col">What it says</th></tr></thead>
<tbody>${rows.map(
  ({ name, where, schema, isRequired }) => html`
<tr><th scope="row"><code>${name}</code><span class="soft">${where ? `${where}, ` : ''}${isRequired ? 'required' : 'optional'}</span></th>
<td>${typeOf(schema)}<span class="soft">${boundsOf(schema)}</span></td><td>${inline(schema.description ?? '')}</td></tr>`,
)}</tbody></table></div>`;
