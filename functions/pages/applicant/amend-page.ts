import { html } from 'hono/html';
import type { DraftFields } from '../../../shared/drafts/typed.ts';
import type { ToldChange } from '../../../shared/messages/told-request.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import { CSRF_FIELD } from '../forms/csrf.ts';
import {
  errorSummary,
  type FormError,
  hidden,
  labelled,
  languageSubmit,
  textArea,
  titleWith,
} from '../forms/form-fields.ts';
import { answerPage } from '../forms/page.ts';
import { dataTable } from '../forms/table.ts';
import type { Html } from '../layout.ts';
import type { AmendField, AmendGroup } from './amend-fields.ts';
import { type CaseVisit, statusPath } from './visit.ts';

/** What can be changed of a case, with what was typed over it so far. */
export interface AmendForm {
  readonly visit: CaseVisit;
  readonly groups: readonly AmendGroup[];
  readonly typed: DraftFields;
  readonly errors: readonly FormError[];
  /** By which a second press of the same button is known. */
  readonly key: string;
  readonly revision: number;
}

export const idOf = (name: string): string => name.replaceAll('.', '-');

/** Everything that can be changed, as it stands. */
export function answerAmend(c: HttpContext, form: AmendForm): Promise<Response> {
  const { visit, groups, errors } = form;
  const { words } = visit;
  const { amend } = words.people;
  const path = statusPath(c, visit.file, 'amend');
  return answerPage(c, words, {
    title: titleWith(words, amend.title, errors),
    main: html`
${errorSummary(words, errors)}
<h1>${amend.title}</h1><p class="lead">${amend.lead}</p>
<form method="post" action="${path}" id="${FORM_ID}">${carriedIn(form)}
${groups.map((group) => groupOf(form, group))}
<p class="small soft">${amend.again}</p>
<button class="primary" name="step" value="check">${amend.check}</button></form>`,
    path,
    languageButton: inOtherLanguage(form, path, 'more'),
    status: errors.length > 0 ? 422 : 200,
  });
}

function groupOf(form: AmendForm, { title, note, fields, isFolded, hasMore }: AmendGroup): Html {
  const controls = html`${note ? html`<p class="soft">${note}</p>` : ''}${fields.map((field) => control(form, field))}${
    hasMore
      ? html`<button class="quiet" name="step" value="more">${form.visit.words.people.amend.more}</button>`
      : ''
  }`;
  if (!isFolded)
    return html`
<h2>${title}</h2>${controls}`;
  const isWrong = fields.some(({ name }) => form.errors.some(({ field }) => field === idOf(name)));
  return html`
<details${isWrong ? html` open` : ''}><summary>${title}</summary>${controls}</details>`;
}

const FORM_ID = 'amend';

/** The page again, by the step that shows it. */
const inOtherLanguage = ({ visit }: AmendForm, path: string, step: 'more' | 'check'): Html =>
  languageSubmit(visit.words, path, { form: FORM_ID, name: 'step', value: step });

const carriedIn = ({ visit, key, revision }: AmendForm): Html =>
  html`${hidden(CSRF_FIELD, visit.session?.csrfToken ?? '')}${hidden('key', key)}${hidden('revision', String(revision))}`;

const MOST_LINE = 300;

function control({ typed, errors }: AmendForm, field: AmendField): Html {
  const { name, label, hint, options, mostText } = field;
  const value = typed[name] ?? '';
  const shown = { id: idOf(name), name, label, errors, value, ...(hint && { hint }) };
  if (mostText !== undefined) {
    return textArea({ ...shown, rows: 5, most: mostText, isOptional: true });
  }
  return labelled(shown, (described) =>
    options
      ? html`<select id="${shown.id}" name="${name}"${described}>${options.map(
          ([code, text]) =>
            html`<option value="${code}"${code === value ? html` selected` : ''}>${text}</option>`,
        )}</select>`
      : html`<input id="${shown.id}" name="${name}" maxlength="${MOST_LINE}" value="${value}"${described}>`,
  );
}

/** Before and after, side by side; what is sent is exactly what was typed. */
export function answerChanges(
  c: HttpContext,
  form: AmendForm,
  changes: readonly ToldChange[],
): Promise<Response> {
  const { visit, groups, typed } = form;
  const { words } = visit;
  const { amend } = words.people;
  const path = statusPath(c, visit.file, 'amend');
  const names = groups.flatMap(({ fields }) => fields.map(({ name }) => name));
  const side = (tag: 'del' | 'ins', text: string | undefined): Html =>
    text === undefined
      ? html`<span class="soft">${amend.notStated}</span>`
      : tag === 'del'
        ? html`<del><bdi class="written">${text}</bdi></del>`
        : html`<ins><bdi class="written">${text}</bdi></ins>`;
  return answerPage(c, words, {
    title: amend.changes,
    main: html`
<h1 id="changes">${amend.changes}</h1>
<form method="post" action="${path}" id="${FORM_ID}">${carriedIn(form)}
${names.map((name) => hidden(name, typed[name] ?? ''))}
${
  changes.length === 0
    ? html`<p class="lead">${amend.nothing}</p>`
    : html`${dataTable({
        labelledBy: 'changes',
        stacks: true,
        columns: [words.people.fields.answer, amend.before, amend.after],
        rows: changes.map(({ title, name, was, is }) => [
          html`${name}<span class="soft">${title}</span>`,
          side('del', was),
          side('ins', is),
        ]),
      })}<p class="small soft">${amend.again}</p>
`
}
<div class="actions">${changes.length === 0 ? '' : html`<button class="primary" name="step" value="send">${amend.send}</button>`}
<button class="quiet" name="step" value="back">${amend.goBack}</button></div></form>`,
    path,
    languageButton: inOtherLanguage(form, path, 'check'),
  });
}
