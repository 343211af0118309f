import { html } from 'hono/html';
import type { Decision } from '../../../../shared/contracts/decision.ts';
import { decisiveFindings } from '../../../../shared/decisive.ts';
import type { Words } from '../../people/words.ts';
import type { Html } from '../layout.ts';
import type { CaseView } from './case-view.ts';

type Finding = Decision['findings'][number];

const MOST_DECISIVE = 6;

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

const ORDER: Readonly<Record<Finding['answer'], number>> = {
  'not-met': 0,
  unknown: 1,
  met: 2,
  'not-applicable': 3,
};

/** What stands against it comes first and is never folded away. */
function decisiveFirst(decision: Decision): Finding[] {
  const decisive = decisiveFindings(decision).toSorted(
    (left, right) => ORDER[left.answer] - ORDER[right.answer],
  );
  const against = decisive.filter(({ answer }) => ORDER[answer] < ORDER.met);
  return decisive.slice(0, Math.max(MOST_DECISIVE, against.length));
}

// The rules' own sentences are English whatever the page's language, and marked as such.
const one = ({ common }: Words, { requirement, answer, because, citation }: Finding): Html => html`
<li class="${answer}"><span class="answer">${common.answers[answer]}</span>
<div lang="en"><p>${requirement}</p><p class="because"><bdi>${because}</bdi></p>
<cite>${citation}</cite></div></li>`;
