import { html } from 'hono/html';
import { dayIn } from '../../../shared/messages/people/index.ts';
import { MOST_ANSWER } from '../../../shared/reviews/bounds.ts';
import type { OpenQuestion } from '../../../shared/reviews/open-question.ts';
import type { Session } from '../../adapters/ports/people.ts';
import { CSRF_FIELD } from '../forms/csrf.ts';
import { hidden, languageSubmit, textArea } from '../forms/form-fields.ts';
import type { Html } from '../layout.ts';
import { addDocuments, attached, type Documents, type Ticked } from './document-forms.ts';
import type { CaseVisit } from './visit.ts';

export const MOST_GROUNDS = 4000;

/** What an applicant typed, and what is wrong with it. */
export interface TypedByApplicant extends Ticked {
  readonly answer?: string;
  readonly grounds?: string;
}

/** Everything by which an applicant acts on a case. */
export interface ActingApplicant {
  readonly visit: CaseVisit;
  readonly session: Session;
  readonly typed: TypedByApplicant;
  readonly path: (form: string) => string;
}

/** Documents first, one at a time, straight to the store; then the answer that sends them. */
export function answerForm(
  acting: ActingApplicant,
  question: OpenQuestion,
  documents: Documents,
): Html {
  const { visit, session, typed, path } = acting;
  const { applicant } = visit.words.people;
  return html`
<section class="panel" id="answer" aria-labelledby="answer-title">
<h3 id="answer-title">${applicant.answer}</h3>
${addDocuments(visit, documents)}
<form method="post" action="${path('answer')}" id="answer-form">
${hidden(CSRF_FIELD, session.csrfToken)}${hidden('question', String(question.number))}
${attached(visit, documents, typed)}
${answerText(acting, applicant.answerHint)}
<button class="primary">${applicant.answerSubmit}</button>
</form></section>`;
}

const answerText = ({ visit, typed }: ActingApplicant, hint: string): Html =>
  textArea({
    id: 'answer-text',
    name: 'answer-text',
    errors: typed.errors,
    isOptional: true,
    label: visit.words.people.applicant.answerText,
    hint,
    rows: 8,
    most: MOST_ANSWER,
    ...(typed.answer !== undefined && { value: typed.answer }),
  });

/** Documents and words that nobody asked for, while officers look at the case. */
export function addForm(acting: ActingApplicant, documents: Documents): Html {
  const { visit, session, typed, path } = acting;
  const { standing } = visit.words.people;
  const isOpen = isToBeShown(documents, typed);
  return html`
<details id="add"${isOpen ? html` open` : ''}><summary>${standing.add}</summary>
<p class="hint">${standing.addHint}</p>
${addDocuments(visit, documents)}
<form method="post" action="${path('add')}" id="add-form">${hidden(CSRF_FIELD, session.csrfToken)}
${attached(visit, documents, typed)}
${answerText(acting, standing.addTextHint)}
<button class="primary">${standing.addSubmit}</button></form></details>`;
}

/** Where something was begun, or came back. */
const isToBeShown = ({ files }: Documents, { answer, grounds, errors }: TypedByApplicant) =>
  files.length > 0 || errors.length > 0 || Boolean(answer || grounds);

/** The page in the other language, with what was typed by then into the form that it has. */
export function caseInOtherLanguage({
  visit,
  path,
}: Pick<ActingApplicant, 'visit' | 'path'>): Html | undefined {
  const { question, mayAdd, appealUntil, words } = visit;
  const form = question ? 'answer' : mayAdd ? 'add' : appealUntil === undefined ? '' : 'appeal';
  if (form === '') return undefined;
  return languageSubmit(words, path(form), { form: `${form}-form`, name: 'back', value: 'yes' });
}

/** Once: the grounds, with the documents that prove them. */
export function appealForm(
  { visit, session, typed, path }: ActingApplicant,
  until: string,
  documents: Documents,
): Html {
  const { applicant } = visit.words.people;
  const day = dayIn(visit.words.language, until.slice(0, 10));
  const isOpen = isToBeShown(documents, typed);
  return html`
<details id="appeal"${isOpen ? html` open` : ''}><summary>${applicant.appeal}</summary>
${addDocuments(visit, documents)}
<form method="post" action="${path('appeal')}" id="appeal-form">${hidden(CSRF_FIELD, session.csrfToken)}
${attached(visit, documents, typed)}
${textArea({
  id: 'grounds',
  name: 'grounds',
  errors: typed.errors,
  rows: 8,
  most: MOST_GROUNDS,
  label: applicant.grounds,
  hint: applicant.appealHint(day),
  ...(typed.grounds !== undefined && { value: typed.grounds }),
})}
<button class="primary">${applicant.appealSubmit}</button></form></details>`;
}

/** A box to tick and a button to press: nobody withdraws by accident. */
export function withdrawForm({ visit, session, typed, path }: ActingApplicant): Html {
  const { applicant } = visit.words.people;
  const problem = typed.errors.find(({ field }) => field === 'confirm')?.problem;
  return html`
<details${problem ? html` open` : ''}><summary>${applicant.withdraw}</summary>
<form method="post" action="${path('withdraw')}">${hidden(CSRF_FIELD, session.csrfToken)}
<p class="hint">${applicant.withdrawHint}</p>
${problem ? html`<p class="problem" id="confirm-problem">${problem}</p>` : ''}
<div class="check"><input type="checkbox" id="confirm" name="confirm" value="yes" required${
    problem ? html` aria-invalid="true" aria-describedby="confirm-problem"` : ''
  }>
<label for="confirm">${applicant.withdrawConfirm}</label></div>
<button class="refuse">${applicant.withdrawSubmit}</button></form></details>`;
}
