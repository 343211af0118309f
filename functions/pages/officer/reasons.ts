import { html } from 'hono/html';
import { decisiveFirst } from '../../../shared/cases/decisive.ts';
import type { Filing } from '../../../shared/contracts/application.ts';
import type { Decision } from '../../../shared/contracts/decision.ts';
import { becauseIn } from '../../../shared/messages/amounts.ts';
import { requirementIn } from '../../../shared/messages/index.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import type { CaseView } from './case-view.ts';

type Finding = Decision['findings'][number];

/** What stands against it, then what carries it, then what the rules make of that; the rest folded. */
export function reasons({ file: { decision }, asked, visit: { words } }: CaseView): Html | '' {
  if (!decision) return '';
  const { people, common } = words;
  const decisive = decisiveFirst(decision);
  const rest = decision.findings.filter((finding) => !decisive.includes(finding));
  return html`
<section aria-labelledby="rules-say">
<h2 id="rules-say">${people.task.recommendation}</h2>
<ol class="findings decisive">${decisive.map((finding) => one(words, asked, finding))}</ol>
<p class="recommended"><b>${recommendation(words, decision)}</b>
${'company' in asked ? '' : common.routes[decision.route]}</p>
${
  rest.length === 0
    ? ''
    : html`<details><summary>${people.task.otherRules} (${rest.length})</summary>
<ol class="findings">${rest.map((finding) => one(words, asked, finding))}</ol></details>`
}
</section>`;
}

function recommendation({ people: { task } }: Words, { recommendation: said }: Decision): string {
  if (said === undefined) return task.noRecommendation;
  return said === 'approve' ? task.recommendApprove : task.recommendRefuse;
}

// What the rules found is English whatever the page's language, and marked as such.
function one({ common }: Words, asked: Filing, finding: Finding): Html {
  const { text, language } = requirementIn(common, finding);
  return html`
<li class="${finding.answer}"><span class="answer">${common.answers[finding.answer]}</span>
<div><p lang="${language}">${text}</p>
<p class="because" lang="en"><bdi>${becauseIn(finding, asked)}</bdi></p>
<cite lang="en">${finding.citation}</cite></div></li>`;
}
