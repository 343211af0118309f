import { html } from 'hono/html';
import type { Decision } from '../../../shared/contracts/decision.ts';
import { decisiveFirst } from '../../../shared/decisive.ts';
import { requirementIn } from '../../../shared/messages/index.ts';
import type { Html } from '../layout.ts';
import type { Words } from '../people/words.ts';
import type { CaseView } from './case-view.ts';

type Finding = Decision['findings'][number];

/** What the rules say, and why: what stands against it first, then what carries it; the rest folded. */
export function reasons({ file: { decision }, asked, visit: { words } }: CaseView): Html | '' {
  if (!decision) return '';
  const { people, common } = words;
  const decisive = decisiveFirst(decision);
  const rest = decision.findings.filter((finding) => !decisive.includes(finding));
  return html`
<section aria-labelledby="rules-say">
<h2 id="rules-say">${people.task.recommendation}</h2>
<div class="status ${TONES[decision.recommendation ?? 'none']}">
<strong>${recommendation(words, decision)}</strong>
${'company' in asked ? '' : html`<p>${common.routes[decision.route]}</p>`}</div>
<ol class="findings">${decisive.map((finding) => one(words, finding))}</ol>
${
  rest.length === 0
    ? ''
    : html`<details><summary>${people.task.otherRules} (${rest.length})</summary>
<ol class="findings">${rest.map((finding) => one(words, finding))}</ol></details>`
}
</section>`;
}

const TONES = { approve: 'good', refuse: 'bad', none: 'wait' } as const;

function recommendation({ people: { task } }: Words, { recommendation: said }: Decision): string {
  if (said === undefined) return task.noRecommendation;
  return said === 'approve' ? task.recommendApprove : task.recommendRefuse;
}

// What the rules found is English whatever the page's language, and marked as such.
function one({ common }: Words, finding: Finding): Html {
  const { text, language } = requirementIn(common, finding);
  return html`
<li class="${finding.answer}"><span class="answer">${common.answers[finding.answer]}</span>
<div><p lang="${language}">${text}</p>
<p class="because" lang="en"><bdi>${finding.because}</bdi></p>
<cite lang="en">${finding.citation}</cite></div></li>`;
}
