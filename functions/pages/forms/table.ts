import { html } from 'hono/html';
import type { Html } from '../layout.ts';

export interface DataTable {
  /** Id of the heading that names it. */
  readonly labelledBy: string;
  readonly columns: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly (Html | string)[])[];
  /** Columns of numbers, by index. */
  readonly numbers?: readonly number[];
  /** On a phone the cells of a row stand below each other: for what is read row by row, not column by column. */
  readonly stacks?: boolean;
}

/** A table that scrolls by itself where the page is narrow. */
export const dataTable = ({ labelledBy, columns, rows, numbers = [], stacks }: DataTable): Html => {
  const number = (index: number) => (numbers.includes(index) ? html` class="number"` : '');
  return html`
<div class="scroll${stacks ? ' stacks' : ''}" role="region" aria-labelledby="${labelledBy}" tabindex="0"><table>
<thead><tr>${columns.map((name, index) => html`<th scope="col"${number(index)}>${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...rest]) => html`<tr><th scope="row"${number(0)}>${first}</th>
${rest.map((cell, index) => html`<td${number(index + 1)}>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
};

/** What an applicant wrote, whatever direction and length it has. */
export const written = (text: string): Html => html`<bdi class="written">${text}</bdi>`;

export type Row = readonly [name: Html | string, value: Html | string | undefined];

/** Names and values; what is not there is left out. */
export const definitions = (rows: readonly Row[]): Html => html`
<dl>${rows.flatMap(([name, value]) =>
  value === undefined ? [] : [html`<dt>${name}</dt><dd>${value}</dd>`],
)}</dl>`;
