import { html } from 'hono/html';
import { ITEM_COLUMNS } from '../../../../shared/drafts/read-order.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import { CSRF_FIELD } from '../../forms/csrf.ts';
import { type FormError, hidden, labelled, languageSubmit } from '../../forms/form-fields.ts';
import { seeOther } from '../../forms/paths.ts';
import { uploadedForm } from '../../forms/upload.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerDoor, answerPlain } from '../draft/door.ts';
import { answerDraft } from '../draft/frame.ts';
import { draftPath } from '../draft/paths.ts';
import { comeToDraft, type DraftVisit, isVisit } from '../draft/visit.ts';
import { type Filling, type HandedText, handedIn, type Read, readText } from './handed-in.ts';
import { visitOrder } from './visit.ts';

const PAGE = 'import';
const FORM = 'import';
/** Shown again in the other language. */
const BACK = { form: FORM, name: 'back', value: 'yes' };

/** GET /apply/order/{draft}/import: where JSON or a list of items is handed in. */
export const importPage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitOrder(c, deps, PAGE);
    return visit instanceof Response ? visit : answerImport(c, visit, { json: '', errors: [] });
  };

/** POST /apply/order/{draft}/import: what it says takes the place of what stands there. */
export const importOrder =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const form = await uploadedForm(c);
    const found = await comeToDraft(c, deps);
    const handed = form ? await handedIn(form) : { json: '', text: '' };
    if (!isVisit(found)) {
      const read = await readText(found, handed.text);
      return answerDoor(c, found, { page: '', kept: 'problem' in read ? {} : read.typed });
    }
    if (form?.has(BACK.name)) return answerImport(c, found, { ...handed, errors: [] });
    const read = await readOwn(found, form, handed);
    return 'problem' in read
      ? answerImport(c, found, wrong(handed, read.problem))
      : fillIn(c, deps, found, read);
  };

/** From a form that is not too large, and was made for whoever posts it. */
async function readOwn(
  found: DraftVisit,
  form: FormData | undefined,
  { text }: HandedText,
): Promise<Read> {
  if (!form) return { problem: found.said.import.tooLarge };
  const isOwn = form.get(CSRF_FIELD) === found.csrf;
  return isOwn ? readText(found, text) : { problem: found.said.door.stale };
}

const wrong = ({ json, text }: HandedText, problem: string) => ({
  json,
  errors: [{ field: json === text ? 'json' : 'file', problem }],
});

async function fillIn(
  c: HttpContext,
  deps: FormDependencies,
  found: DraftVisit,
  { typed, replaces }: Filling,
): Promise<Response> {
  const { said, draft, reader, now, words } = found;
  const given = { ...emptied(draft.fields, replaces), ...typed };
  const edit = { by: reader, given, language: words.language };
  const saved = await deps.drafts.save(draft.id, edit, now);
  if (!('refused' in saved)) return seeOther(c, draftPath(c, draft));
  const { refused: title, refusedText: text } = said.door;
  return answerPlain(c, found, { title, text, status: 409 });
}

const emptied = (fields: DraftFields, replaced: RegExp): DraftFields =>
  Object.fromEntries(
    Object.keys(fields)
      .filter((field) => replaced.test(field))
      .map((field) => [field, '']),
  );

function answerImport(
  c: HttpContext,
  visit: DraftVisit,
  { json, errors }: { readonly json: string; readonly errors: readonly FormError[] },
): Promise<Response> {
  const { said, draft, csrf, words } = visit;
  const path = draftPath(c, draft, PAGE);
  const main = html`
<h1>${said.import.title}</h1><p class="lead">${said.import.lead}</p>
<form method="post" action="${path}" enctype="multipart/form-data" class="card" id="${FORM}" novalidate>${hidden(CSRF_FIELD, csrf)}
${labelled(
  { id: 'json', name: 'json', label: said.import.json, hint: said.import.jsonHint, errors },
  (
    described,
  ) => html`<textarea id="json" name="json" rows="10" class="code-text" spellcheck="false"${described}>
${json}</textarea>`,
)}
${labelled(
  {
    id: 'file',
    name: 'file',
    label: said.import.file,
    hint: said.import.fileHint,
    errors,
  },
  (described) => html`<p class="hint"><code>${ITEM_COLUMNS.join(',')}</code></p>
<input type="file" id="file" name="file" accept=".json,.csv,.txt,application/json,text/csv"${described}>`,
)}
<div class="actions"><button class="primary">${said.import.go}</button><a href="${draftPath(c, draft)}">${said.go.back}</a></div></form>`;
  const languageButton = languageSubmit(words, path, BACK);
  return answerDraft(c, visit, { title: said.import.title, path, main, errors, languageButton });
}
