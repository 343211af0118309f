import { html, raw } from 'hono/html';
import type { HttpHandler } from '../../adapters/http/route.ts';
import { answerPage } from '../forms/page.ts';
import { wordsFor } from '../forms/words.ts';
import { PUBLIC_URL } from './document.ts';
import { REFERENCE } from './reference.ts';

/** GET /developers: the API to read, without a script, a key or a log. */
export const developersPage =
  ({ publicUrl }: { readonly publicUrl: string }): HttpHandler =>
  async (c) => {
    const words = await wordsFor(c);
    const { title, lead, language, document } = words.people.developers;
    return answerPage(c, words, {
      title,
      main: html`
<h1>${title}</h1><p class="lead">${lead}</p>
<p>${language} <a href="/openapi.json">${document}</a></p>
<div class="guide" lang="en">${raw(REFERENCE.replaceAll(PUBLIC_URL, publicUrl))}</div>`,
      width: 'wide',
      path: '/developers',
      entry: 'developers',
    });
  };
