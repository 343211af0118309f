import { html } from 'hono/html';
import { numberIn } from '../../../shared/messages/index.ts';
import { MOST_ANSWER_FILES } from '../../../shared/reviews/bounds.ts';
import { MOST_UPLOADED } from '../../adapters/filing/documents.ts';
import type { UploadForm } from '../../adapters/ports/files.ts';
import { type FormError, hidden, labelled } from '../forms/form-fields.ts';
import type { Html } from '../layout.ts';
import type { Uploaded } from './documents.ts';
import type { CaseVisit } from './visit.ts';

export interface Documents extends Uploaded {
  readonly upload: UploadForm;
  /** So many go with what is sent, where not as many as with an answer. */
  readonly most?: number;
}

/** Which of them were ticked, and what is wrong in the form that sends them. */
export interface Ticked {
  /** By their keys. */
  readonly chosen?: readonly string[];
  readonly errors: readonly FormError[];
}

/** What comes before the form that sends them: what was not taken, and one more to be added. */
export const addDocuments = (visit: CaseVisit, documents: Documents): Html => html`
${refusedDocuments(visit, documents)}
${documents.isFull ? '' : uploadForm(visit, documents.upload)}`;

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

/** As many as an answer takes are ticked, until the applicant has chosen others. */
export function attached(
  { words }: CaseVisit,
  { files, most = MOST_ANSWER_FILES }: Documents,
  { errors, chosen }: Ticked,
): Html | '' {
  const { applicant, task } = words.people;
  const problem = errors.find(({ field }) => field === 'file-0')?.problem;
  if (files.length === 0) return '';
  return html`
<fieldset><legend>${applicant.attached}</legend>
${
  files.length > most && !problem ? html`<p class="hint">${applicant.mostFiles(most)}</p>` : ''
}${problem ? html`<p class="problem">${problem}</p>` : ''}${files.map(
  ({ name, key, bytes }, index) => html`
<div class="check"><input type="checkbox" id="file-${index}" name="file" value="${key}"${
    (chosen ? chosen.includes(key) : index < most) ? html` checked` : ''
  }>
<label for="file-${index}"><bdi>${name}</bdi>
<span class="soft">${task.size(numberIn(words.language, Math.ceil(bytes / 1024)))}</span></label></div>`,
)}</fieldset>`;
}
