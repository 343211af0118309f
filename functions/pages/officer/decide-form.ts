import { html } from 'hono/html';
import { DECISION_WORDS, type Officer } from '../../../shared/contracts/review.ts';
import { isOfLicense } from '../../../shared/licenses/matching.ts';
import type { Session } from '../../adapters/ports/people.ts';
import { CSRF_FIELD } from '../forms/csrf.ts';
import { hidden, labelled, languageSubmit, textArea } from '../forms/form-fields.ts';
import type { Html } from '../layout.ts';
import { icon } from '../look/icons.ts';
import type { CaseView } from './case-view.ts';
import { MOST_REASON, type Typed, type TypedField } from './typed.ts';
import { eyesOf, recommendedIn, takesConditions, verbsOf } from './verbs.ts';
import { officeName } from './visit.ts';

/** Everything by which an officer acts on a task. */
export interface Acting {
  readonly view: CaseView;
  readonly session: Session;
  /** To whom the task may be handed over. */
  readonly colleagues: readonly Officer[];
  readonly typed: Typed;
  /** Where a form of the task leads. */
  readonly path: (form: string) => string;
}

/** One form, so that no button leaves behind what was typed beside another. */
export const officersForm = (acting: Acting): Html => html`
<form method="post" action="${acting.path('decision')}" id="decision">
${hidden(CSRF_FIELD, acting.session.csrfToken)}${hidden('digest', acting.view.visit.task.digest)}
${decideForm(acting)}
${quietForms(acting)}</form>`;

/** The two buttons, and what has to stand beside either. */
function decideForm({ view, typed }: Acting): Html {
  const { visit, review } = view;
  const { decide } = visit.words.people;
  const { title, approve, refuse } = verbsOf(visit.words.people, review);
  const eyes = eyesOf({ ...view, stage: visit.task.stage });
  return html`
<div class="decide">
<h2 id="decide">${title}</h2>
${recommendation(view)}
${textArea({
  ...field(typed, 'reason'),
  label: decide.reason,
  hint: decide.reasonHint,
  rows: 3,
  most: MOST_REASON,
})}
${takesConditions(review) ? conditionsField(view, typed) : ''}
<div class="stacked">${buttons(view, { approve, refuse })}</div>
${eyes ? html`<p class="turn">${decide[`${eyes}OfTwo`]}</p>` : ''}
<p class="soft">${decide.once} ${decide.signedAs(visit.task.officer.name, officeName(visit))}</p>
</div>`;
}

/** The page in the other language, with what was typed by then. */
export const decideInOtherLanguage = ({ view: { visit }, path }: Acting): Html =>
  languageSubmit(visit.words, path('decision'), { form: 'decision', name: 'back', value: 'yes' });

/** What the rules make of it, beside where it is decided. */
function recommendation({ visit, file, review }: CaseView): Html {
  const { task } = visit.words.people;
  const recommended = recommendedIn(file, review);
  const [tone, sign, words] = TOLD[recommended ?? 'nothing'];
  return html`<p class="turn ${tone}">${icon(sign)}<b>${task[words]}</b></p>`;
}

const TOLD = {
  approve: ['good', 'tick', 'recommendApprove'],
  refuse: ['bad', 'cross', 'recommendRefuse'],
  nothing: ['plain-tone', 'question', 'noRecommendation'],
} as const;

/** The recommended one first and filled, the other asked once more; without one both are alike. */
function buttons({ visit, file, review }: CaseView, verbs: Record<'approve' | 'refuse', string>) {
  const { confirm } = visit.words.people.desk;
  const recommended = recommendedIn(file, review);
  const order = recommended === 'refuse' ? DECISION_WORDS.toReversed() : DECISION_WORDS;
  return html`${order.map((word) => {
    const isAgainst = recommended !== undefined && word !== recommended;
    const look = recommended === undefined ? 'alike' : isAgainst ? 'against' : 'filled';
    return html`
<button name="decision" value="${word}" class="${look} ${word}">${isAgainst ? confirm.asked[word] : verbs[word]}</button>`;
  })}
${recommended ? html`<p class="soft small">${confirm.hint}</p>` : ''}`;
}

function conditionsField({ visit }: CaseView, typed: Typed): Html {
  const { decide } = visit.words.people;
  const isOpen =
    Boolean(typed.values.conditions) || typed.errors.some((e) => e.field === 'conditions');
  return html`
<details${isOpen ? html` open` : ''}><summary>${decide.conditionsTitle}</summary>
${textArea({
  ...field(typed, 'conditions'),
  label: decide.conditions,
  hint: decide.conditionsHint,
  rows: 4,
  most: 10_000,
  isOptional: true,
})}</details>`;
}

const field = ({ values, errors }: Typed, id: TypedField) => ({
  id,
  name: id,
  errors,
  ...(values[id] !== undefined && { value: values[id] }),
});

/** The other things an officer can do, out of the way until they are wanted. */
function quietForms(acting: Acting): Html {
  const { view, typed } = acting;
  const { decide } = view.visit.words.people;
  const mayNotAsk = view.review.pausedSince !== undefined || isOfLicense(view.review);
  return html`
<div class="other">
<h2>${decide.other}</h2>
${
  mayNotAsk
    ? ''
    : quiet(acting, {
        form: 'ask',
        title: decide.ask,
        hint: decide.askHint,
        submit: decide.askSubmit,
        fields: textArea({
          ...field(typed, 'question'),
          label: decide.question,
          rows: 4,
          most: MOST_REASON,
          isOptional: true,
        }),
      })
}
${delegateForm(acting)}
${quiet(acting, {
  form: 'recuse',
  title: decide.recuse,
  hint: decide.recuseHint,
  submit: decide.recuseSubmit,
  fields: reasonArea(acting, 'recuse-reason'),
})}
</div>`;
}

function delegateForm(acting: Acting): Html {
  const { view, colleagues, typed } = acting;
  const { decide } = view.visit.words.people;
  if (colleagues.length === 0) {
    return html`<details><summary>${decide.delegate}</summary><p>${decide.nobody}</p></details>`;
  }
  const choice = labelled(
    { ...field(typed, 'colleague'), label: decide.colleague },
    (described) => html`<select id="colleague" name="colleague"${described}>
<option value=""></option>${colleagues.map(
      ({ name, email }) => html`
<option value="${email}"${typed.values.colleague === email ? html` selected` : ''}>${name}</option>`,
    )}</select>`,
  );
  return quiet(acting, {
    form: 'delegate',
    title: decide.delegate,
    hint: decide.delegateHint,
    submit: decide.delegateSubmit,
    fields: html`${choice}${reasonArea(acting, 'delegate-reason')}`,
  });
}

const reasonArea = ({ view, typed }: Acting, id: TypedField): Html =>
  textArea({
    ...field(typed, id),
    label: view.visit.words.people.decide.reason,
    rows: 3,
    most: MOST_REASON,
    isOptional: true,
  });

const FIELDS_OF: Readonly<Record<Quiet['form'], readonly TypedField[]>> = {
  ask: ['question'],
  delegate: ['colleague', 'delegate-reason'],
  recuse: ['recuse-reason'],
};

interface Quiet {
  readonly form: 'ask' | 'delegate' | 'recuse';
  readonly title: string;
  readonly hint: string;
  readonly submit: string;
  readonly fields: Html;
}

/** Asks for its words on the server alone: in the browser they would stand in the way of a decision. */
function quiet({ typed, path }: Acting, { form, ...words }: Quiet): Html {
  const isOpen = FIELDS_OF[form].some(
    (name) => typed.values[name]?.trim() || typed.errors.some((error) => error.field === name),
  );
  return html`
<details${isOpen ? html` open` : ''}><summary>${words.title}</summary>
<div><p class="hint">${words.hint}</p>${words.fields}
<button class="quiet" formaction="${path(form)}" formnovalidate>${words.submit}</button></div></details>`;
}
