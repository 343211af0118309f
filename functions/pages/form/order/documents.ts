import { html } from 'hono/html';
import { sha256 } from '../../../../shared/digests/sha256.ts';
import { draftFolder } from '../../../../shared/drafts/kept.ts';
import { DRAFT_SECTIONS } from '../../../../shared/drafts/open.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import { MOST_ANSWER_FILES } from '../../../../shared/reviews/bounds.ts';
import { type FileFault, uploadFaultOf } from '../../../adapters/filing/documents.ts';
import type { HttpHandler } from '../../../adapters/http/route.ts';
import {
  MOST_FILE_BYTES,
  type StoredFile,
  type UploadForm,
} from '../../../adapters/ports/files.ts';
import { hiddenOf, labelled } from '../../forms/form-fields.ts';
import { seeOther } from '../../forms/paths.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import type { FormDependencies } from '../dependencies.ts';

import { answerDraft, draftForm } from '../draft/frame.ts';
import { goFrom } from '../draft/go.ts';
import { ownVisit } from '../draft/own.ts';
import { draftPath } from '../draft/paths.ts';
import { steps } from '../draft/steps.ts';
import type { DraftVisit } from '../draft/visit.ts';
import { type OrderVisit, visitOrder } from './visit.ts';

/** The field of a draft that says which documents are left out, by a digest of each one's key. */
export const LEFT_OUT = 'documents.leftOut';

export const MB = 1024 * 1024;

/** What was uploaded for a draft, and whether it goes along. */
export interface Document extends StoredFile {
  readonly mark: string;
  readonly fault: FileFault | undefined;
  readonly isLeftOut: boolean;
}

export async function documentsOf(
  { files }: Pick<FormDependencies, 'files'>,
  { draft }: Pick<DraftVisit, 'draft'>,
): Promise<Document[]> {
  const leftOut = new Set((draft.fields[LEFT_OUT] ?? '').split(' '));
  const all = await files.list(draftFolder(draft.id));
  return all.map((file) => {
    const mark = sha256(file.key).slice(0, 12);
    return { ...file, mark, fault: uploadFaultOf(file), isLeftOut: leftOut.has(mark) };
  });
}

/** Those that go along with the request. */
export const sentAlong = (documents: readonly Document[]): Document[] =>
  documents.filter(({ fault, isLeftOut }) => !fault && !isLeftOut).slice(0, MOST_ANSWER_FILES);

/** Beside the questions of what they are for: which documents there are, and the way to add some. */
export async function documentsCard(deps: FormDependencies, visit: OrderVisit): Promise<Html> {
  const { said } = visit;
  const names = sentAlong(await documentsOf(deps, visit)).map(({ name }) => name);
  return html`
<section class="card" aria-labelledby="documents"><h2 id="documents">${said.whyPage.documents}</h2>
<p>${said.whyPage.documentsLead}</p>
${names.length === 0 ? html`<p class="soft">${said.whyPage.none}</p>` : html`<ul>${names.map((name) => html`<li><bdi>${name}</bdi></li>`)}</ul>`}
<button name="go" value="documents">${icon('plus')}${said.whyPage.add}</button></section>`;
}

/** GET /apply/order/{draft}/documents: each goes straight to the store, and the page comes back. */
export const documentsPage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitOrder(c, deps, 'documents');
    if (visit instanceof Response) return visit;
    const { said, draft, words } = visit;
    const path = draftPath(c, draft, 'documents');
    const documents = await documentsOf(deps, visit);
    const mb = numberIn(words.language, MOST_FILE_BYTES / MB);
    const isFull =
      documents.length >= 5 * MOST_ANSWER_FILES || sentAlong(documents).length >= MOST_ANSWER_FILES;
    const upload = isFull
      ? undefined
      : await deps.files.uploadForm(
          `${draftFolder(draft.id)}/${deps.secret()}`,
          `${deps.publicUrl}${path}`,
        );
    if (upload) c.set('formTarget', new URL(upload.url).origin);
    const main = html`
<h1>${said.documents.title}</h1><p class="lead">${said.documents.lead(mb)}</p>
${documentFaults(visit, documents, mb)}
${draftForm(visit, path, { seen: '', inside: documentList(visit, documents) })}
${upload ? uploadForm(visit, upload) : html`<p class="problem">${said.documents.full(numberIn(words.language, MOST_ANSWER_FILES))}</p>`}
<p class="again"><button class="link" form="draft" name="go" value="why">${said.documents.back}</button></p>`;
    const title = said.documents.title;
    return answerDraft(c, visit, { title, path, main, steps: steps(visit, 'why'), hasForm: true });
  };

/** What does not go along, and why: in words, with everything else as it was. */
export function documentFaults(
  { said, words }: DraftVisit,
  documents: readonly Document[],
  mb: string,
): Html {
  const told = documents.flatMap(({ name, bytes, fault, isLeftOut }) => {
    if (!fault || isLeftOut) return [];
    const shown = name.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '\ufffd').slice(0, 60);
    const { tooBig, badName, empty } = said.documents;
    const inWords = {
      'too-big': () => tooBig(shown, numberIn(words.language, bytes / MB), mb),
      'bad-name': () => badName(shown),
      empty: () => empty(shown),
    } as const satisfies Record<FileFault, () => string>;
    return inWords[fault]();
  });
  return told.length === 0
    ? html``
    : html`<div class="problems" role="alert" aria-labelledby="problems" tabindex="-1" autofocus><h2 id="problems">${words.people.problem.title}</h2>
${told.map((text) => html`<p>${text}</p>`)}</div>`;
}

/** What was added, with the button by which each is left out or taken in again. */
export function documentList({ said, words }: DraftVisit, documents: readonly Document[]): Html {
  const shown = documents.filter(({ fault }) => fault !== 'bad-name');
  if (shown.length === 0) return html`<p class="soft">${said.whyPage.none}</p>`;
  return html`
<section aria-labelledby="listed"><h2 id="listed">${said.documents.listed}</h2>
<ul class="plain rows">${shown.map(({ name, bytes, mark, isLeftOut, fault }) => {
    const [act, label, short] = isLeftOut
      ? (['take', said.documents.take(name), said.documents.takeShort] as const)
      : (['leave', said.documents.leave(name), said.documents.leaveShort] as const);
    return html`<li><span><bdi>${name}</bdi> <span class="soft">${said.documents.size(numberIn(words.language, Math.ceil(bytes / 1024)))}${isLeftOut || fault ? html`, ${said.documents.left}` : ''}</span></span>
<button class="link" name="go" value="${act}:${mark}" aria-label="${label}">${short}</button></li>`;
  })}</ul></section>`;
}

export const uploadForm = ({ said }: DraftVisit, { url, fields }: UploadForm): Html => html`
<form method="post" action="${url}" enctype="multipart/form-data" class="card upload-card">
${hiddenOf(fields)}
${labelled(
  { id: 'document', name: 'file', errors: [], label: said.documents.file },
  (described) => html`<input type="file" id="document" name="file" required${described}>`,
)}
<button>${icon('plus')}${said.documents.upload}</button></form>`;

/** POST /apply/order/{draft}/documents: leaves one out, takes it in again, or goes on. */
export const chooseDocuments =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const found = await ownVisit(c, deps, { page: 'documents', kept: {} });
    if (found instanceof Response) return found;
    const { draft, reader, now, words } = found;
    const given = leftOutAfter(draft.fields, c.get('form'));
    if (given) {
      await deps.drafts.save(draft.id, { by: reader, given, language: words.language }, now);
      return seeOther(c, draftPath(c, draft, 'documents'));
    }
    return goFrom(c, deps, found, { page: 'documents', pages: DRAFT_SECTIONS });
  };

/** Which documents are left out once a button was pressed, if it was one of theirs. */
export function leftOutAfter(fields: DraftFields, form: URLSearchParams): DraftFields | undefined {
  const [act = '', mark = ''] = (form.get('go') ?? '').split(':');
  if (act !== 'leave' && act !== 'take') return undefined;
  const marks = (fields[LEFT_OUT] ?? '').split(' ').filter((one) => one && one !== mark);
  return { [LEFT_OUT]: [...marks, ...(act === 'leave' ? [mark] : [])].join(' ') };
}
