import { html } from 'hono/html';
import type { Decision } from '../../shared/contracts/decision.ts';
import { decisiveFindings, isOfRoute } from '../../shared/decisive.ts';
import { answeredIn, type Messages, numberIn, requirementIn } from '../../shared/messages/index.ts';
import type { Html } from './layout.ts';

// What the rules found is English whatever the page's language, and marked as such.

/** The reason in words, and the findings that decided, each with its clause. */
export const why = (
  messages: Messages,
  decision: Decision,
  { title, isApplication }: { title: string; isApplication: boolean },
): Html => html`
<h2>${title}</h2>
${isApplication || !isOfRoute(decision) ? '' : html`<p>${messages.routes[decision.route]}</p>`}
${decisiveFindings(decision).map(
  (finding) => html`
<blockquote><p>${answered(messages, finding)}</p>
<p lang="en"><bdi>${finding.because}</bdi></p><cite lang="en">${finding.citation}</cite></blockquote>`,
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
export const list = (title: string, sentences: readonly string[]): Html | '' =>
  sentences.length === 0
    ? ''
    : html`
<h2>${title}</h2>
<ul lang="en">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;

export function limits({ sections, table, drawStates, language }: Messages, { draws }: Decision) {
  if (draws.length === 0) return '';
  return html`
<h2 id="limits">${sections.limits}</h2>
<div class="scroll" role="region" aria-labelledby="limits" tabindex="0"><table>
<thead><tr><th scope="col">${table.account}</th><th scope="col">${table.amount}</th>
<th scope="col">${table.state}</th></tr></thead>
<tbody>${draws.map(
    ({ account, tpp, state }) => html`
<tr><th scope="row"><bdi>${account}</bdi></th><td>${numberIn(language, tpp)}</td>
<td>${drawStates[state]}</td></tr>`,
  )}</tbody></table></div>`;
}

export const everyRule = (messages: Messages, { findings }: Decision): Html => {
  const { sections, table, answers } = messages;
  return html`
<details><summary id="rules">${sections.everyRule}</summary>
<div class="scroll" role="region" aria-labelledby="rules" tabindex="0"><table>
<thead><tr><th scope="col">${table.rule}</th><th scope="col">${table.answer}</th>
<th scope="col">${table.found}</th><th scope="col">${table.clause}</th></tr></thead>
<tbody>${findings.map(
    (finding) => html`
<tr><th scope="row">${requirement(messages, finding)}</th><td>${answers[finding.answer]}</td>
<td lang="en"><bdi>${finding.because}</bdi></td><td lang="en">${finding.citation}</td></tr>`,
  )}</tbody></table></div></details>`;
};
