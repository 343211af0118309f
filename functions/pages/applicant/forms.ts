import { html } from 'hono/html';
import { numberIn } from '../../../shared/messages/index.ts';
import { dayIn } from '../../../shared/messages/people/index.ts';
import { MOST_ANSWER_FILES } from '../../../shared/reviews/bounds.ts';
import type { UploadForm } from '../../adapters/ports/files.ts';
import type { Session } from '../../adapters/ports/people.ts';
import { CSRF_FIELD } from '../forms/csrf.ts';
import { type FormError, hidden, labelled, textArea } from '../forms/form-fields.ts';
import type { Html } from '../layout.ts';
import { MOST_UPLOADED, type Uploaded } from './documents.ts';
import type { CaseVisit, OpenQuestion } from './visit.ts';

export const MOST_ANSWER = 10_000;
export const MOST_GROUNDS = 4000;

/** What an applicant typed, and what is wrong with it. */
export interface TypedByApplicant {
  readonly answer?: string;
  readonly grounds?: string;
  readonly errors: readonly FormError[];
}

/** Everything by which an applicant acts on a case. */
export interface ActingApplicant {
  readonly visit: CaseVisit;
  readonly session: Session;
  readonly typed: TypedByApplicant;
  readonly path: (form: string) => string;
}

export interface Documents extends Uploaded {
  readonly upload: UploadForm;
}

/** Documents first, one at a time, straight to the store; then the answer that sends them. */
export function answerForm(
  { visit, session, typed, path }: ActingApplicant,
  question: OpenQuestion,
  documents: Documents,
): Html {
  const { applicant } = visit.words.people;
  return html`
<section class="panel" id="answer" aria-labelledby="answer-title">
<h3 id="answer-title">${applicant.answer}</h3>
${refusedDocuments(visit, documents)}
${documents.isFull ? '' : uploadForm(visit, documents.upload)}
<form method="post" action="${path('answer')}">
${hidden(CSRF_FIELD, session.csrfToken)}${hidden('question', String(question.number))}
${attached(visit, documents.files, typed.errors)}
${textArea({
  id: 'answer-text',
  name: 'answer-text',
  errors: typed.errors,
  isOptional: true,
  label: applicant.answerText,
  hint: applicant.answerHint,
  rows: 8,
  most: MOST_ANSWER,
  ...(typed.answer !== undefined && { value: typed.answer }),
})}
<button class="primary">${applicant.answerSubmit}</button>
</form></section>`;
}

const uploadForm = ({ words }: CaseVisit, { url, fields }: UploadForm): Html => html`
<form method="post" action="${url}" enctype="multipart/form-data" class="upload">
${Object.entries(fields).map(([name, value]) => hidden(name, value))}
${labelled(
  {
    id: 'document',
    name: 'file',
    errors: [],
    label: words.people.applicant.files,
    hint: words.people.applicant.filesHint,
  },
  (described) => html`<input type="file" id="document" name="file" required${described}>`,
)}
<button class="quiet">${words.people.applicant.upload}</button></form>`;

/** What was uploaded and is not taken: nothing goes by without a word. */
function refusedDocuments({ words }: CaseVisit, { refused, isFull }: Documents): Html {
  const { applicant } = words.people;
  const names = refused.slice(0, MOST_ANSWER_FILES);
  return html`${
    names.length === 0
      ? ''
      : html`<div class="problem" id="refused-files"><p>${applicant.refusedFiles}</p>
<ul class="plain">${names.map((name) => html`<li><bdi>${name}</bdi></li>`)}</ul></div>`
  }${isFull ? html`<p class="problem">${applicant.uploadsFull(MOST_UPLOADED)}</p>` : ''}`;
}

/** As many as an answer takes are ticked; the applicant may choose others. */
function attached(
  { words }: CaseVisit,
  files: Documents['files'],
  errors: readonly FormError[],
): Html | '' {
  const { applicant, task } = words.people;
  const problem = errors.find(({ field }) => field === 'file-0')?.problem;
  if (files.length === 0) return '';
  return html`
<fieldset><legend>${applicant.attached}</legend>
${
  files.length > MOST_ANSWER_FILES && !problem
    ? html`<p class="hint">${applicant.mostFiles(MOST_ANSWER_FILES)}</p>`
    : ''
}${problem ? html`<p class="problem">${problem}</p>` : ''}${files.map(
  ({ name, key, bytes }, index) => html`
<div class="check"><input type="checkbox" id="file-${index}" name="file" value="${key}"${
    index < MOST_ANSWER_FILES ? html` checked` : ''
  }>
<label for="file-${index}"><bdi>${name}</bdi>
<span class="soft">${task.size(numberIn(words.language, Math.ceil(bytes / 1024)))}</span></label></div>`,
)}</fieldset>`;
}

export function appealForm({ visit, session, typed, path }: ActingApplicant, until: string): Html {
  const { applicant } = visit.words.people;
  const day = dayIn(visit.words.language, until.slice(0, 10));
  return html`
<details${typed.grounds === undefined ? '' : html` open`}><summary>${applicant.appeal}</summary>
<form method="post" action="${path('appeal')}">${hidden(CSRF_FIELD, session.csrfToken)}
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
