import { html } from 'hono/html';
import {
  ITEM_COLUMNS,
  typedFromJson,
  typedFromRows,
} from '../../../../shared/drafts/read-order.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import { duplicateMember } from '../../../../shared/filing/duplicate-member.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import { CSRF_FIELD } from '../../forms/csrf.ts';
import { type FormError, hidden, labelled } from '../../forms/form-fields.ts';
import { seeOther } from '../../forms/paths.ts';
import { uploadedForm } from '../../forms/upload.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerDoor, answerPlain, answerStale } from '../draft/door.ts';
import { answerDraft } from '../draft/frame.ts';
import { draftPath } from '../draft/paths.ts';
import { comeToDraft, type DraftVisit, isVisit } from '../draft/visit.ts';
import { visitOrder } from './visit.ts';

const PAGE = 'import';
/** The API takes no more. */
const MOST_ITEMS = 50;

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
    const back = { page: PAGE, kept: {} };
    if (!isVisit(found)) return answerDoor(c, found, back);
    const nothing = { json: '', text: '' };
    if (!form) return answerImport(c, found, wrong(nothing, found.said.import.tooLarge));
    if (form.get(CSRF_FIELD) !== found.csrf) return answerStale(c, found, back);
    const handed = await handedIn(form);
    const read = await readText(found, handed.text);
    return 'problem' in read
      ? answerImport(c, found, wrong(handed, read.problem))
      : fillIn(c, deps, found, read);
  };

interface HandedIn {
  readonly text: string;
  /** What was pasted. */
  readonly json: string;
}

const wrong = ({ json, text }: HandedIn, problem: string) => ({
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

/** The text of the file, or what was pasted. */
async function handedIn(form: FormData): Promise<HandedIn> {
  const [json, file] = [form.get('json'), form.get('file')];
  const pasted = typeof json === 'string' ? json : '';
  const isFile = file instanceof File && file.size > 0;
  return { json: pasted, text: isFile ? await file.text() : pasted };
}

interface Filling {
  readonly typed: DraftFields;
  /** The fields that it takes the place of. */
  readonly replaces: RegExp;
}
type Read = Filling | { readonly problem: string };

/** A list takes the place of the items, and a request that of everything. */
async function readText({ said }: DraftVisit, text: string): Promise<Read> {
  const plain = text.replace(/^\ufeff/, '').trim();
  if (plain === '') return { problem: said.import.nothing };
  return plain.startsWith('{') || plain.startsWith('[')
    ? readJson(said, plain)
    : readList(said, plain);
}

function readJson({ import: words }: DraftVisit['said'], text: string): Read {
  const json = parsed(text);
  if (json === undefined || duplicateMember(text) !== undefined) return { problem: words.notJson };
  const typed = typedFromJson(json);
  return typed ? { typed, replaces: /./ } : { problem: words.notOrder };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readList({ import: words }: DraftVisit['said'], text: string): Promise<Read> {
  const { readRows } = await import('./read-rows.ts');
  const rows = readRows(text);
  if (!rows) return { problem: words.notCsv };
  const [first] = rows;
  if (!first || !('part' in first) || !('quantity' in first)) return { problem: words.notItems };
  if (rows.length > MOST_ITEMS) return { problem: words.tooMany(`${MOST_ITEMS}`) };
  return { typed: typedFromRows(rows), replaces: /^items\./ };
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
  const { said, draft, csrf } = visit;
  const path = draftPath(c, draft, PAGE);
  const main = html`
<h1>${said.import.title}</h1><p class="lead">${said.import.lead}</p>
<form method="post" action="${path}" enctype="multipart/form-data" class="card" novalidate>${hidden(CSRF_FIELD, csrf)}
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
  return answerDraft(c, visit, { title: said.import.title, path, main, errors });
}
