import { html } from 'hono/html';
import { type Due, dueIn } from '../../../shared/messages/due.ts';
import type { Html } from '../layout.ts';
import type { Words } from './words.ts';

/** By when, and how many working days of the offices that leaves. */
export function dueWords(words: Words, due: Due): Html {
  const { until, note } = dueIn(words, due);
  if (until === undefined) return html`<span>${note}</span>`;
  return html`<time datetime="${due.dueAt}">${until}</time> <span class="soft">${note}</span>`;
}
