import { html } from 'hono/html';
import { DECISION_WORDS, type Officer } from '../../../shared/contracts/review.ts';
import { isOfLicense } from '../../../shared/licenses/matching.ts';
import type { Session } from '../../adapters/ports/people.ts';
import { CSRF_FIELD } from '../forms/csrf.ts';
import { hidden, labelled, languageSubmit, textArea } from '../forms/form-fields.ts';
import type { Html } from '../layout.ts';
import { icon } from '../look/icons.ts';
import type { CaseView } from './case-view.ts';
import { MOST_REASON, type Typed } from './typed.ts';
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

/** The two buttons, and what has to stand beside either. */
export function decideForm({ view, session, typed, path }: Acting): Html {
  const { visit, review } = view;
  const { decide } = visit.words.people;
  const { title, approve, refuse } = verbsOf(visit.words.people, review);
  const eyes = eyesOf({ ...view, stage: visit.task.stage });
  return html`
<form method="post" action="${path('decision')}" class="decide" id="decision">
${hidden(CSRF_FIELD, session.csrfToken)}${hidden('digest', visit.task.digest)}
<h2 id="decide">${title}</h2>
${recommendation(view)}
${textArea({
  ...field(typed, 'reason', typed.reason),
  label: decide.reason,
  hint: decide.reasonHint,
  rows: 3,
  most: MOST_REASON,
})}
${takesConditions(review) ? conditionsField(view, typed) : ''}
<div class="stacked">${buttons(view, { approve, refuse })}</div>
${eyes ? html`<p class="turn">${decide[`${eyes}OfTwo`]}</p>` : ''}
<p class="soft">${decide.once} ${decide.signedAs(visit.task.officer.name, officeName(visit))}</p>
</form>`;
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
  const isOpen = Boolean(typed.conditions) || typed.errors.some((e) => e.field === 'conditions');
  return html`
<details${isOpen ? html` open` : ''}><summary>${decide.conditionsTitle}</summary>
${textArea({
  ...field(typed, 'conditions', typed.conditions),
  label: decide.conditions,
  hint: decide.conditionsHint,
  rows: 4,
  most: 10_000,
  isOptional: true,
})}</details>`;
}

const field = ({ errors }: Typed, id: string, value: string | undefined) => ({
  id,
  name: id,
  errors,
  ...(value !== undefined && { value }),
});

/** The other things an officer can do, out of the way until they are wanted. */
export function quietForms(acting: Acting): Html {
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
          ...field(typed, 'question', typed.question),
          label: decide.question,
          rows: 4,
          most: MOST_REASON,
        }),
      })
}
${delegateForm(acting)}
${quiet(acting, {
  form: 'recuse',
  title: decide.recuse,
  hint: decide.recuseHint,
  submit: decide.recuseSubmit,
  fields: reasonArea(acting, 'recuse-reason', typed.recuseReason),
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
    { ...field(typed, 'colleague', undefined), label: decide.colleague },
    (described) => html`<select id="colleague" name="colleague" required${described}>
<option value=""></option>${colleagues.map(
      ({ name, email }) => html`
<option value="${email}"${typed.colleague === email ? html` selected` : ''}>${name}</option>`,
    )}</select>`,
  );
  return quiet(acting, {
    form: 'delegate',
    title: decide.delegate,
    hint: decide.delegateHint,
    submit: decide.delegateSubmit,
    fields: html`${choice}${reasonArea(acting, 'delegate-reason', typed.delegateReason)}`,
  });
}

const reasonArea = ({ view, typed }: Acting, id: string, value: string | undefined): Html =>
  textArea({
    ...field(typed, id, value),
    label: view.visit.words.people.decide.reason,
    rows: 3,
    most: MOST_REASON,
  });

const FIELDS_OF = {
  ask: ['question'],
  delegate: ['colleague', 'delegate-reason'],
  recuse: ['recuse-reason'],
} as const;

interface Quiet {
  readonly form: keyof typeof FIELDS_OF;
  readonly title: string;
  readonly hint: string;
  readonly submit: string;
  readonly fields: Html;
}

function quiet({ session, typed, path }: Acting, { form, ...words }: Quiet): Html {
  const fields: readonly string[] = FIELDS_OF[form];
  const isOpen = typed.errors.some(({ field }) => fields.includes(field));
  return html`
<details${isOpen ? html` open` : ''}><summary>${words.title}</summary>
<form method="post" action="${path(form)}">${hidden(CSRF_FIELD, session.csrfToken)}
<p class="hint">${words.hint}</p>${words.fields}
<button class="quiet">${words.submit}</button></form></details>`;
}
