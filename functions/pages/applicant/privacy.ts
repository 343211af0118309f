import { html } from 'hono/html';
import type { HttpHandler } from '../../adapters/http/route.ts';
import { answerPage } from '../forms/page.ts';
import { wordsFor } from '../forms/words.ts';

/** GET /privacy: what is kept of whom, and for how long. */
export const privacyPage = (): HttpHandler => async (c) => {
  const words = await wordsFor(c);
  const { title, lead, facts } = words.people.privacy;
  const main = html`<h1>${title}</h1><p class="lead">${lead}</p>
<div class="card"><ul>${facts.map((text) => html`<li>${text}</li>`)}</ul></div>`;
  return answerPage(c, words, { title, main, path: '/privacy' });
};
