import { html } from 'hono/html';
import { applyWordsIn } from '../../../shared/messages/apply/index.ts';
import type { HttpHandler } from '../../adapters/http/route.ts';
import { answerPage } from '../forms/page.ts';
import { wordsFor } from '../forms/words.ts';

/** GET /apply: what can be applied for. Nothing is kept until a form is begun. */
export const startPage: HttpHandler = async (c) => {
  const words = await wordsFor(c);
  const { start } = await applyWordsIn(words.language);
  const main = html`<h1>${start.title}</h1><p class="lead">${start.lead}</p>`;
  return answerPage(c, words, { title: start.title, main, path: '/apply' });
};
