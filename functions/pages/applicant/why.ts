import { html } from 'hono/html';
import { decisiveFindings, isOfRoute } from '../../../shared/cases/decisive.ts';
import { waysOf } from '../../../shared/cases/ways.ts';
import { isApplication } from '../../../shared/contracts/application.ts';
import type { KeptFinding } from '../../../shared/contracts/decision.ts';
import { reasonCodeOf } from '../../../shared/messages/findings/reason-codes.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { answeredIn, shownIn, type Viewed } from '../../../shared/messages/shown.ts';
import type { Answer } from '../../../shared/rules/vocabulary.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import { type IconName, icon } from '../look/icons.ts';
import { pins } from '../look/pins.ts';

type Decided = Viewed['file'];

interface Sign {
  readonly tone: string;
  readonly icon: IconName;
}

const SIGNS: Readonly<Record<Answer, Sign>> = {
  met: { tone: 'good', icon: 'tick' },
  'not-met': { tone: 'bad', icon: 'cross' },
  unknown: { tone: 'wait', icon: 'question' },
  'not-applicable': { tone: 'plain-tone', icon: 'arrow' },
};

/** The findings that decided as facts, each with its clause; the others under their count. */
export function whyCard(words: Words, file: Decided, title: string): Html {
  const { decision, request } = file;
  const decisive = decisiveOf(file);
  const { asked, others } = waysOf(decision);
  const rest = asked.filter((finding) => !decisive.includes(finding));
  const besides = others.filter((finding) => !decisive.includes(finding));
  const isOwnReason = !isApplication(request) && isOfRoute(decision);
  return html`
<section class="card" aria-labelledby="why"><h2 id="why">${title}</h2>
${isOwnReason ? html`<p>${words.common.routes[decision.route]}</p>` : ''}
${asked.length > 0 ? pinsOf(words, asked) : ''}
${decisive.length > 0 ? factList(words, decisive, file) : ''}
${fold(words, rest, file)}
${otherWays(words, besides, file)}</section>`;
}

/** An application stands on all of its requirements alike: only what stands against it is told apart. */
function decisiveOf({ decision, request }: Decided): readonly KeptFinding[] {
  const decisive = decisiveFindings(decision);
  return isApplication(request)
    ? decisive.filter(({ answer }) => answer === 'not-met' || answer === 'unknown')
    : decisive;
}

function pinsOf({ people, language }: Words, asked: readonly KeptFinding[]): Html {
  const count = (answer: Answer) =>
    numberIn(language, asked.filter((finding) => finding.answer === answer).length);
  const label = people.case.pins(count('met'), count('not-met'), count('unknown'));
  return html`${pins(
    asked.map(({ answer }) => answer),
    label,
  )}<p class="clause">${label}</p>`;
}

const factList = (words: Words, findings: readonly KeptFinding[], file: Decided): Html => html`
<ul class="marked">${findings.map((finding) => fact(words, finding, file))}</ul>`;

function fact(words: Words, finding: KeptFinding, file: Decided): Html {
  const shown = shownIn(words, finding, { file });
  const { tone, icon: sign } = signOf(finding, file);
  return html`
<li class="${tone}">${icon(sign)}<p class="fact" lang="${shown.said.language}">${codeOf(words, finding, file)}${answeredIn(words, finding, shown)}</p>
${shown.besides === undefined ? '' : html`<p class="small" lang="en"><bdi>${shown.besides}</bdi></p>`}
<p class="clause" lang="en">${shown.citation}</p></li>`;
}

/** By what a refusal is quoted, where it rests on what was found. */
function codeOf(
  { people }: Words,
  { rule, answer }: KeptFinding,
  { decision }: Decided,
): Html | '' {
  if (decision.status !== 'refused' || answer === 'met') return '';
  return html`<span class="code-chip" title="${people.standing.refused.code}">${reasonCodeOf(rule)}</span> `;
}

/** What asks for a person is a flag: nothing is decided by it yet. */
function signOf({ answer }: KeptFinding, { decision: { status } }: Decided): Sign {
  const isOpen = status === 'under-review' || status === 'on-hold';
  return isOpen && answer !== 'met' ? { tone: 'wait', icon: 'flag' } : SIGNS[answer];
}

/** What was asked besides: where all of it is met, under that count. */
function fold(words: Words, rest: readonly KeptFinding[], file: Decided): Html | '' {
  const { people, language } = words;
  const met = rest.filter(({ answer }) => answer === 'met');
  const open = rest.filter(({ answer }) => answer !== 'met');
  return html`${open.length > 0 ? factList(words, open, file) : ''}${
    met.length === 0
      ? ''
      : html`
<details class="fold good"><summary>${icon('tick')}${people.case.metToo(numberIn(language, met.length))}</summary>
${factList(words, met, file)}</details>`
  }`;
}

/** They opened other ways or would have: nothing of this decision rests on them. */
const otherWays = (words: Words, others: readonly KeptFinding[], file: Decided): Html | '' =>
  others.length === 0
    ? ''
    : html`
<details class="fold"><summary>${words.people.case.otherWays(numberIn(words.language, others.length))}</summary>
<p class="small soft">${words.people.case.otherWaysLead}</p>
<ul class="marked">${others.map((finding) => otherFact(words, finding, file))}</ul></details>`;

function otherFact(words: Words, finding: KeptFinding, file: Decided): Html {
  const { said, besides, citation } = shownIn(words, finding, { file });
  return html`
<li>${icon('arrow')}<p lang="${besides === undefined ? said.language : 'en'}"><bdi>${besides ?? said.text}</bdi></p>
<p class="clause" lang="en">${citation}</p></li>`;
}
