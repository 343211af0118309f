import { html } from 'hono/html';
import type { Html } from '../layout.ts';

/** A part of the page: a card, and its entry in the contents. */
export interface PartCard {
  readonly id: string;
  readonly title: string;
  readonly card: Html;
}

export const partCard = (id: string, title: string, inside: Html): PartCard => ({
  id,
  title,
  card: html`
<section class="card" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${inside}</section>`,
});
