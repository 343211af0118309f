import { html } from 'hono/html';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { Decision } from '../../../shared/contracts/decision.ts';
import { accountName } from '../../../shared/messages/amounts.ts';
import type { Told } from '../../../shared/messages/findings/index.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { definitions } from '../forms/table.ts';
import type { Words } from '../forms/words.ts';
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

/** Each limit in words: never the name of an account. */
export function limits(words: Words, { request }: CaseFile, { draws }: Decision): Html | '' {
  const { sections, drawStates } = words.common;
  if (draws.length === 0) return '';
  return html`
<section class="card tall"><h2>${sections.limits}</h2>
${definitions(
  draws.map(({ account, tpp, state }) => [
    html`<bdi>${accountName(words, account, request)}</bdi>`,
    `${numberIn(words.language, tpp)} TPP, ${drawStates[state]}`,
  ]),
)}</section>`;
}
