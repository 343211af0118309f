import { html } from 'hono/html';
import { type DraftAnswer, draftAnswer } from '../../../../shared/drafts/answer.ts';
import { clauseOf } from '../../../../shared/drafts/clause.ts';
import type { ServerKnows } from '../../../../shared/drafts/known.ts';
import { type DraftSection, sectionOf } from '../../../../shared/drafts/open.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import { numberIn } from '../../../../shared/messages/number.ts';
import { soFarWordsIn } from '../../../../shared/messages/so-far/index.ts';
import { TONES } from '../../../../shared/messages/tones.ts';
import type { Language } from '../../../../shared/messages/tongue.ts';
import type { Policy } from '../../../../shared/rules/policy.ts';
import type { Html } from '../../layout.ts';
import { SIGN_OF } from '../../look/answer.ts';
import { icon } from '../../look/icons.ts';
import { pins } from '../../look/pins.ts';
import { changesPart } from './changes-part.ts';
import { limitPart } from './limit-part.ts';
import type { PanelParts } from './parts.ts';

/** What the panel is made from; all of it but the policy also goes to browsers, as JSON. */
export interface PanelAsking {
  readonly language: Language;
  readonly policy: Policy;
  /** An ISO instant. */
  readonly at: string;
  readonly knows: ServerKnows;
  /** Where each section of the form is. */
  readonly sections: Readonly<Record<DraftSection, string>>;
}

export interface Panel {
  readonly html: Html;
  /** The answer in one line, for whoever does not see it change. */
  readonly said: string;
}

/** The answer so far: the same words on the server and, at every keystroke, in the browser. */
export function panelOf(typed: DraftFields, asking: PanelAsking): Panel {
  const { language, policy, sections } = asking;
  const words = soFarWordsIn(language);
  const answer = draftAnswer(typed, asking);
  const parts: PanelParts = {
    words,
    typed,
    answer,
    number: (value) => numberIn(language, value),
    hrefOf: (field) => `${sections[sectionOf(field)]}#${field}`,
  };
  const isOpen = answer.state === 'open';
  const title = answer.isWhole ? words.titleIfSent : words.title;
  const said = isOpen ? words.open : words.answers[answer.path.status];
  const tone = isOpen ? 'plain-tone' : TONES[answer.path.status];
  const left = leftIn(parts);
  return {
    said: `${title}: ${said.label}. ${left}.`,
    html: html`
<details class="live ${tone}"><summary><span><span class="tiny"><b>${title}</b> · ${words.notSent}</span>
<strong>${icon(isOpen ? 'question' : SIGN_OF[tone])}${said.label}</strong><b class="left ${leftTone(answer)}">${left}</b></span></summary>
<div><section class="meaning"><p>${said.meaning}${answer.state === 'expected' ? ` ${words.holdsIf}` : ''}</p>
${isOpen ? '' : html`<p class="clause">${words.route(words.routes[answer.path.route])}, <span lang="en">${clauseOf(answer, policy)}</span></p>`}</section>
${countsPart(parts)}
<section class="left">${leftPart(parts, left)}</section>
${limitPart(parts)}${changesPart(parts)}${serverPart(parts)}</div></details>`,
  };
}

function countsPart({ words, answer, number }: PanelParts): Html {
  const answers = answer.answers.map((asked) => asked.answer);
  const count = (of: (typeof answers)[number]) =>
    number(answers.filter((one) => one === of).length);
  const told = ['met', 'not-met', 'unknown'] as const;
  const [met, against, open] = told.map(count);
  return html`
<section>${pins(answers, words.pins(`${met}`, `${against}`, `${open}`))}
<ul class="keys">${told.map((of) => html`<li><span>${words.counts[of]}</span><span>${count(of)}</span></li>`)}</ul></section>`;
}

function leftIn({ words, answer: { path, left } }: PanelParts): string {
  if (left.length === 0) return words.noneLeft;
  return path.status === 'refused' ? words.noneMatters : words.left(left.length);
}

const leftTone = ({ path, left }: DraftAnswer): string =>
  left.length === 0 ? 'good' : path.status === 'refused' ? 'plain-tone' : 'wait';

/** Leads to the first that is left. */
function leftPart({ answer, hrefOf }: PanelParts, text: string): Html {
  const tone = leftTone(answer);
  const [first] = tone === 'wait' ? answer.left : [];
  return first === undefined
    ? html`<p class="turn ${tone}">${icon('tick')}<b>${text}</b></p>`
    : html`<p class="turn ${tone}">${icon('question')}<a href="${hrefOf(first)}"><b>${text}</b></a></p>`;
}

/** What no browser can say. */
const serverPart = ({ words, answer: { awaits } }: PanelParts): Html => html`
<section class="small soft"><p><b>${words.onlyServer}</b></p><ul><li>${words.screening}</li>
${awaits.includes('authorization') ? html`<li>${words.authorization}</li>` : ''}</ul>
${awaits.includes('reading') ? html`<p>${words.reading}</p>` : ''}</section>`;
