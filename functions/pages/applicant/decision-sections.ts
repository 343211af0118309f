import { html } from 'hono/html';
import type { Told } from '../../../shared/messages/findings/index.ts';
import type { Html } from '../layout.ts';

/** Nothing at all when there is nothing to list. */
export const list = (title: string, sentences: readonly Told[]): Html | '' =>
  sentences.length === 0
    ? ''
    : html`
<section class="card"><h2>${title}</h2>
<ul>${sentences.map(({ text, language }) => html`<li lang="${language}">${text}</li>`)}</ul></section>`;

export const english = (sentences: readonly string[]) =>
  sentences.map((text) => ({ text, language: 'en' as const }));
