import { html } from 'hono/html';
import { decisiveFindings, isOfRoute } from '../../../shared/cases/decisive.ts';
import { isApplication } from '../../../shared/contracts/application.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { Decision, KeptFinding } from '../../../shared/contracts/decision.ts';
import { accountName } from '../../../shared/messages/amounts.ts';
import type { Told } from '../../../shared/messages/findings/index.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { answeredIn, shownIn, type Viewed } from '../../../shared/messages/shown.ts';
import { definitions } from '../forms/table.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';

/** The reason in words, and the findings that decided, each with its clause. */
export const why = (words: Words, file: Viewed['file'], title: string): Html => html`
<h2>${title}</h2>
${isApplication(file.request) || !isOfRoute(file.decision) ? '' : html`<p>${words.common.routes[file.decision.route]}</p>`}
${decisiveFindings(file.decision).map((finding) => quoted(words, finding, file))}`;

function quoted(words: Words, finding: KeptFinding, file: Viewed['file']): Html {
  const shown = shownIn(words, finding, { file });
  return html`
<blockquote><p lang="${shown.said.language}">${answeredIn(words, finding, shown)}</p>
${shown.besides === undefined ? '' : html`<p lang="en"><bdi>${shown.besides}</bdi></p>`}
<cite lang="en">${shown.citation}</cite></blockquote>`;
}

/** Nothing at all when there is nothing to list. */
export const list = (title: string, sentences: readonly Told[]): Html | '' =>
  sentences.length === 0
    ? ''
    : html`
<h2>${title}</h2>
<ul>${sentences.map(({ text, language }) => html`<li lang="${language}">${text}</li>`)}</ul>`;

export const english = (sentences: readonly string[]) =>
  sentences.map((text) => ({ text, language: 'en' as const }));

/** Each limit in words: never the name of an account. */
export function limits(words: Words, { request }: CaseFile, { draws }: Decision): Html | '' {
  const { sections, drawStates } = words.common;
  if (draws.length === 0) return '';
  return html`
<h2>${sections.limits}</h2>
${definitions(
  draws.map(({ account, tpp, state }) => [
    html`<bdi>${accountName(words, account, request)}</bdi>`,
    `${numberIn(words.language, tpp)} TPP, ${drawStates[state]}`,
  ]),
)}`;
}

export const everyRule = (words: Words, file: Viewed['file']): Html => {
  const { sections, table, answers } = words.common;
  return html`
<details><summary id="rules">${sections.everyRule}</summary>
<div class="scroll" role="region" aria-labelledby="rules" tabindex="0"><table>
<thead><tr><th scope="col">${table.rule}</th><th scope="col">${table.answer}</th>
<th scope="col">${table.found}</th><th scope="col">${table.clause}</th></tr></thead>
<tbody>${file.decision.findings.map((finding) => {
    const { said, requirement, besides, citation } = shownIn(words, finding, { file });
    const found = besides === undefined ? said : { text: besides, language: 'en' };
    return html`
<tr><th scope="row"><span lang="${requirement.language}">${requirement.text}</span></th>
<td>${answers[finding.answer]}</td>
<td lang="${found.language}"><bdi>${found.text}</bdi></td><td lang="en">${citation}</td></tr>`;
  })}</tbody></table></div></details>`;
};
