import { html } from 'hono/html';
import { orderQuestionOf, type Question } from '../../../../shared/drafts/questions.ts';
import { type DraftFields, NOT_KNOWN_YET } from '../../../../shared/drafts/typed.ts';
import type { QuestionWords } from '../../../../shared/messages/apply/en.ts';
import type { ApplyMessages } from '../../../../shared/messages/apply/index.ts';
import { type FormError, labelled } from '../../forms/form-fields.ts';
import type { Html } from '../../layout.ts';

/** What the controls of a page are drawn from: words, what was typed, and what is wrong with it. */
export interface QuestionPage {
  readonly said: ApplyMessages;
  readonly typed: DraftFields;
  readonly errors: readonly FormError[];
  /** What a field says, in a form that asks other things than an order. */
  readonly wordsOf?: (name: string) => QuestionWords;
}

export type Option = readonly [value: string, text: string | Html, more?: string];

/** How a browser is helped with a line of text. */
export interface LineOf {
  readonly type?: 'text' | 'email' | 'date';
  readonly inputmode?: 'text' | 'numeric' | 'decimal';
  readonly autocomplete?: string;
  readonly size?: 'short' | 'long';
}

const wordsOf = (asking: QuestionPage, name: string): QuestionWords =>
  asking.wordsOf?.(name) ??
  asking.said.questions[orderQuestionOf(name) as Question] ?? {
    label: name,
    missing: '',
    wrong: '',
  };

const fieldOf = (asking: QuestionPage, name: string) => {
  const { label, hint } = wordsOf(asking, name);
  return { id: name, name, label, errors: asking.errors, ...(hint && { hint }) };
};

/** One line of text; it is taken whatever it is. */
export const lineField = (asking: QuestionPage, name: string, of: LineOf = {}): Html => html`
<div class="asked">${labelled(
  fieldOf(asking, name),
  (described) => html`<input id="${name}" name="${name}" type="${of.type ?? 'text'}"
inputmode="${of.inputmode ?? 'text'}" autocomplete="${of.autocomplete ?? 'off'}" class="${of.size ?? 'long'}"
value="${asking.typed[name] ?? ''}"${described}>`,
)}${why(asking, name)}</div>`;

/** Several lines of text. */
export const textField = (asking: QuestionPage, name: string, rows: number): Html => html`
<div class="asked">${labelled(
  fieldOf(asking, name),
  (described) => html`<textarea id="${name}" name="${name}" rows="${rows}"${described}>
${asking.typed[name] ?? ''}</textarea>`,
)}${why(asking, name)}</div>`;

/** One of many, or not known yet; where `none` says what leaving it out means, that. */
export const select = (
  asking: QuestionPage,
  name: string,
  options: readonly Option[],
  none?: string,
): Html => {
  const given = asking.typed[name] ?? '';
  const option = ([value, label]: Option) => html`
<option value="${value}"${value === given ? html` selected` : ''}>${label}</option>`;
  const isListed = options.some(([value]) => value === given);
  const other =
    isListed || given === '' || given === NOT_KNOWN_YET ? [] : [[given, given] as const];
  const empty = ['', none ?? asking.said.choose] as const;
  const open = none === undefined ? [unknown(asking)] : [];
  return html`
<div class="asked">${labelled(
    fieldOf(asking, name),
    (described) => html`<select id="${name}" name="${name}"${described}>
${[empty, ...other, ...options, ...open].map(option)}</select>`,
  )}${why(asking, name)}</div>`;
};

/** One of a few, each a box that is clicked whole; `isTitled`: the question stands over it already. */
export function choices(
  asking: QuestionPage,
  name: string,
  options: readonly Option[],
  isTitled = false,
): Html {
  const { label, hint } = wordsOf(asking, name);
  const problem = asking.errors.find(({ field }) => field === name)?.problem;
  const ids = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return html`
<fieldset class="choices" id="${name}" tabindex="-1"${ids ? html` aria-describedby="${ids}"` : ''}>
<legend${isTitled ? html` class="unseen"` : ''}>${label}</legend>
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}
${problem ? html`<p class="problem" id="${name}-problem">${problem}</p>` : ''}
${options.map((option) => choice(name, asking.typed[name], option))}</fieldset>${why(asking, name)}`;
}

export const choice = (
  name: string,
  given: string | undefined,
  [value, label, more]: Option,
): Html => {
  const id = `${name}=${value}`;
  return html`
<div class="choice"><input type="radio" id="${id}" name="${name}" value="${value}"${
    given === value ? html` checked` : ''
  }><label for="${id}">${label}${more ? html`<span class="soft">${more}</span>` : ''}</label></div>`;
};

/** Yes, no, or not known yet. */
export const yesOrNo = (asking: QuestionPage, name: string): Html =>
  choices(asking, name, [['yes', asking.said.yes], ['no', asking.said.no], unknown(asking)]);

export const unknown = ({ said }: QuestionPage): Option => [NOT_KNOWN_YET, said.unknown];

/** Why it is asked, to the clause; a choice of ours says so. */
function why({ said }: QuestionPage, name: string): Html | '' {
  const question = orderQuestionOf(name);
  const told = question && said.whys[question];
  return told
    ? html`<details class="why"><summary>${said.why}</summary><div><p>${told.text}</p>
<p class="clause"><span lang="en">${told.clause}</span>${told.isChoice ? html` · ${said.ourChoice}` : ''}</p></div></details>`
    : '';
}
