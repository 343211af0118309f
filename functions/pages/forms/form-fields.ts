import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import type { Words } from './words.ts';

/** What is wrong with which field of a posted form, by the field's id. */
export interface FormError {
  readonly field: string;
  readonly problem: string;
  /** Where the field is, if not on this page. */
  readonly href?: string;
}

/** At the top of a form that came back: each problem leads to its field. */
export const errorSummary = ({ people }: Words, errors: readonly FormError[]): Html | '' =>
  errors.length === 0
    ? ''
    : html`
<div class="problems" role="alert" aria-labelledby="problems" tabindex="-1" autofocus>
<h2 id="problems">${people.problem.title}</h2>
<ul>${errors.map(({ field, problem, href }) => html`<li><a href="${href ?? `#${field}`}">${problem}</a></li>`)}</ul>
</div>`;

export const titleWith = (
  { people }: Words,
  title: string,
  errors: readonly FormError[],
): string => (errors.length > 0 ? `${people.problem.prefix} ${title}` : title);

export interface Field {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly errors: readonly FormError[];
}

/** Label, hint and problem in reading order, tied to the control for those who hear the page. */
export function labelled(field: Field, control: (described: Html | '') => Html): Html {
  const { id, label, hint, errors } = field;
  const problem = errors.find((error) => error.field === id)?.problem;
  const ids = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const invalid = problem ? html` aria-invalid="true"` : '';
  const described = ids ? html` aria-describedby="${ids}"${invalid}` : '';
  return html`
<div class="field">
<label for="${id}">${label}</label>
${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}
${problem ? html`<p class="problem" id="${id}-problem">${problem}</p>` : ''}
${control(described)}
</div>`;
}

export const textArea = (
  field: Field & { readonly rows: number; readonly most: number; readonly isOptional?: boolean },
): Html =>
  labelled(
    field,
    (described) => html`<textarea id="${field.id}" name="${field.name}" rows="${field.rows}"
maxlength="${field.most}"${field.isOptional ? '' : html` required`}${described}>
${field.value ?? ''}</textarea>`,
  );

export const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

export const hiddenOf = (fields: Readonly<Record<string, string>>): Html[] =>
  Object.entries(fields).map(([name, value]) => hidden(name, value));

/** In place of a link to the page in the other language, which would leave behind what it carries along. */
export function languageForm(
  { common }: Words,
  path: string,
  fields: Readonly<Record<string, string>>,
): Html {
  const { code, label } = common.otherLanguage;
  const action = `${path.split('?')[0]}?lang=${code}`;
  return html`
<form method="post" action="${action}">${hiddenOf(fields)}<button class="link" lang="${code}">${label}</button></form>`;
}

/** The same by a button of the form into which people type on the page. */
export function languageSubmit(
  { common }: Words,
  path: string,
  { form, name, value }: Readonly<Record<'form' | 'name' | 'value', string>>,
): Html {
  const { code, label } = common.otherLanguage;
  return html`<button class="link" form="${form}" name="${name}" value="${value}" formnovalidate
formaction="${path.split('?')[0]}?lang=${code}" lang="${code}">${label}</button>`;
}

/** One quiet button that does one thing. */
export const buttonForm = (action: string, fields: readonly Html[], label: string): Html => html`
<form method="post" action="${action}">${fields}<button class="quiet">${label}</button></form>`;
