import { html } from 'hono/html';
import type { Html } from '../../layout.ts';
import { choices, lineField, type QuestionPage } from '../order/questions.ts';
import type { DraftVisit } from './visit.ts';

/** Who is told, in which language, and by which reference; `more` of who they are. */
export const contactCard = (
  { said, words }: DraftVisit,
  asking: QuestionPage,
  more: Html | '' = '',
): Html => html`
<section class="card">${lineField(asking, 'contact.name', { autocomplete: 'name' })}
${lineField(asking, 'contact.email', { type: 'email', autocomplete: 'email' })}
${choices(
  { ...asking, typed: { 'contact.language': words.language, ...asking.typed } },
  'contact.language',
  [
    ['en', said.contact.languages.en],
    ['ko', said.contact.languages.ko],
  ],
)}
${lineField(asking, 'reference', { size: 'short' })}
${more}</section>`;
