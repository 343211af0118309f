import { html } from 'hono/html';
import { decisiveFindings, isOfRoute } from '../../../shared/cases/decisive.ts';
import { type Filing, isApplication } from '../../../shared/contracts/application.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { Decision } from '../../../shared/contracts/decision.ts';
import { accountName, becauseIn } from '../../../shared/messages/amounts.ts';
import {
  answeredIn,
  type conditionIn,
  type Messages,
  numberIn,
  requirementIn,
} from '../../../shared/messages/index.ts';
import { definitions } from '../forms/table.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';

// What the rules found is English whatever the page's language, and marked as such.

/** The reason in words, and the findings that decided, each with its clause. */
export const why = (
  messages: Messages,
  decision: Decision,
  { title, asked }: { title: string; asked: Filing },
): Html => html`
<h2>${title}</h2>
${isApplication(asked) || !isOfRoute(decision) ? '' : html`<p>${messages.routes[decision.route]}</p>`}
${decisiveFindings(decision).map(
  (finding) => html`
<blockquote><p>${answered(messages, finding)}</p>
<p lang="en"><bdi>${becauseIn(finding, asked)}</bdi></p><cite lang="en">${finding.citation}</cite></blockquote>`,
)}`;

function requirement(messages: Messages, finding: Decision['findings'][number]): Html {
  const { text, language } = requirementIn(messages, finding);
  return html`<span lang="${language}">${text}</span>`;
}

function answered(messages: Messages, finding: Decision['findings'][number]): Html {
  const { language } = requirementIn(messages, finding);
  return html`<span lang="${language}">${answeredIn(messages, finding)}</span>`;
}

/** Nothing at all when there is nothing to list. */
export const list = (
  title: string,
  sentences: readonly ReturnType<typeof conditionIn>[],
): Html | '' =>
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

export const everyRule = (messages: Messages, { findings }: Decision, asked: Filing): Html => {
  const { sections, table, answers } = messages;
  return html`
<details><summary id="rules">${sections.everyRule}</summary>
<div class="scroll" role="region" aria-labelledby="rules" tabindex="0"><table>
<thead><tr><th scope="col">${table.rule}</th><th scope="col">${table.answer}</th>
<th scope="col">${table.found}</th><th scope="col">${table.clause}</th></tr></thead>
<tbody>${findings.map(
    (finding) => html`
<tr><th scope="row">${requirement(messages, finding)}</th><td>${answers[finding.answer]}</td>
<td lang="en"><bdi>${becauseIn(finding, asked)}</bdi></td><td lang="en">${finding.citation}</td></tr>`,
  )}</tbody></table></div></details>`;
};
