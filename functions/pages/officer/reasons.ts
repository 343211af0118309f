import { html } from 'hono/html';
import { decisiveFirst } from '../../../shared/cases/decisive.ts';
import type { Decision, KeptFinding } from '../../../shared/contracts/decision.ts';
import { shownIn, type Viewed } from '../../../shared/messages/shown.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import type { CaseView } from './case-view.ts';

/** What stands against it, then what carries it, then what the rules make of that; the rest folded. */
export function reasons({ file: { decision }, asked, visit: { words } }: CaseView): Html | '' {
  if (!decision) return '';
  const { people, common } = words;
  const decisive = decisiveFirst(decision);
  const viewed = { file: { request: asked, decision }, isOfficer: true };
  const rest = decision.findings.filter((finding) => !decisive.includes(finding));
  return html`
<section class="card" aria-labelledby="rules-say">
<h2 id="rules-say">${people.task.recommendation}</h2>
<ol class="findings decisive">${decisive.map((finding) => oneFinding(words, finding, viewed))}</ol>
<p class="recommended"><b>${recommendation(words, decision)}</b>
${'company' in asked ? '' : common.routes[decision.route]}</p>
${
  rest.length === 0
    ? ''
    : html`<details><summary>${people.task.otherRules} (${rest.length})</summary>
<ol class="findings">${rest.map((finding) => oneFinding(words, finding, viewed))}</ol></details>`
}
</section>`;
}

function recommendation({ people: { task } }: Words, { recommendation: said }: Decision): string {
  if (said === undefined) return task.noRecommendation;
  return said === 'approve' ? task.recommendApprove : task.recommendRefuse;
}

/** A finding as a row of a list of them. */
export function oneFinding(words: Words, finding: KeptFinding, viewed: Viewed): Html {
  const { said, besides, citation } = shownIn(words, finding, viewed);
  return html`
<li class="${finding.answer}"><span class="answer">${words.common.answers[finding.answer]}</span>
<div><p lang="${said.language}">${said.text}</p>
${besides === undefined ? '' : html`<p class="because" lang="en"><bdi>${besides}</bdi></p>`}
<cite lang="en">${citation}</cite></div></li>`;
}
