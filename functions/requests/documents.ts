import type { FieldError } from '../../shared/contracts/problem.ts';
import {
  type DocumentUpload,
  type DocumentView,
  documentPage,
  documentUpload,
} from '../../shared/contracts/question-view.ts';
import type { SentFile } from '../../shared/contracts/sent-file.ts';
import { sha256 } from '../../shared/digests/sha256.ts';
import { isUnasked } from '../../shared/reviews/information.ts';
import {
  MOST_UPLOADED,
  type Purpose,
  type UploadedFile,
  type UploadFault,
  type UploadingCase,
  uploadsFolder,
  uploadsFor,
} from '../adapters/filing/documents.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext } from '../adapters/http/route.ts';
import { MOST_FILE_BYTES, UPLOAD_SECONDS } from '../adapters/ports/files.ts';
import { IDEMPOTENCY_KEY } from '../adapters/suppliers/idempotency.ts';
import { bodyIn } from '../adapters/suppliers/json-body.ts';
import { ofOwnCase } from '../adapters/suppliers/own-case.ts';
import type { RequestsDependencies } from './dependencies.ts';
import { documentIdOf, type QuestionedCase, questionedCase, sentOf } from './questions.ts';

/** Why an upload goes with nothing. */
const UPLOAD_FAULTS: Readonly<Record<UploadFault, string>> = {
  empty: 'has nothing in it',
  'too-big': 'weighs more than 10 MB',
  'bad-name': 'has a name of more than 200 characters, or with characters that cannot be shown',
  'too-many': `is more than the ${MOST_UPLOADED} documents that are taken for one purpose`,
};

/** GET /v1/requests/{id}/documents: what was sent, and what waits for its answer or addition. */
export const listDocuments = ofOwnCase<RequestsDependencies>(async (deps, c, file) => {
  const asked = await questionedCase(deps, file);
  const waiting = await Promise.all(purposesNow(asked).map((one) => waitingFor(deps, asked, one)));
  return c.json(documentPage.parse({ documents: [...sentWith(asked), ...waiting.flat()] }));
});

type For = Pick<DocumentView, 'for' | 'number'>;

function sentWith({ file, information }: QuestionedCase): DocumentView[] {
  const sent = (files: readonly SentFile[] = [], what: For): DocumentView[] =>
    files.map((one) => ({ ...sentOf(one), ...what, state: 'sent' }));
  return [
    ...sent(file.documents, { for: 'request' }),
    ...sent(file.appeal?.files, { for: 'appeal' }),
    ...information.flatMap((one, index) =>
      sent(one.answer?.files, {
        for: isUnasked(one) ? 'addition' : 'question',
        number: index + 1,
      }),
    ),
  ];
}

type Wanted = DocumentUpload['for'];

/** What takes documents now: one at most, as nothing is added while a question is open, or after a refusal. */
const purposesNow = ({ open, mayAdd, mayAppeal }: QuestionedCase): Wanted[] => [
  ...(open ? (['question'] as const) : []),
  ...(mayAdd ? (['addition'] as const) : []),
  ...(mayAppeal ? (['appeal'] as const) : []),
];

async function waitingFor(
  deps: RequestsDependencies,
  asked: QuestionedCase,
  what: Wanted,
): Promise<DocumentView[]> {
  const uploads = await uploadsFor(deps, asked, purposeOf(asked, what));
  return uploads.map(({ key, name, bytes, fault }) => ({
    id: documentIdOf(key),
    name,
    bytes,
    for: what,
    ...(what !== 'appeal' && { number: asked.open?.number ?? asked.information.length + 1 }),
    state: fault ? 'refused' : 'uploaded',
    ...(fault && { detail: UPLOAD_FAULTS[fault] }),
  }));
}

function purposeOf({ open }: QuestionedCase, what: Wanted): Purpose {
  if (what === 'appeal') return 'appeal';
  return what === 'question' && open ? { question: open } : 'added';
}

/** The uploads that are named by their ids; or where a name is of none that goes with this. */
export async function documentsNamed(
  deps: Pick<RequestsDependencies, 'files'>,
  asked: UploadingCase,
  { ids, purpose }: { readonly ids: readonly string[]; readonly purpose: Purpose },
): Promise<{ readonly uploads: readonly UploadedFile[] } | { readonly errors: FieldError[] }> {
  const uploads = ids.length > 0 ? await uploadsFor(deps, asked, purpose) : [];
  const byId = new Map(uploads.map((upload) => [documentIdOf(upload.key), upload]));
  const errors = ids.flatMap((id, index) => {
    const detail = faultIn(byId.get(id));
    return detail ? [{ pointer: `/documents/${index}`, detail }] : [];
  });
  if (errors.length > 0) return { errors };
  return { uploads: [...new Set(ids)].flatMap((id) => byId.get(id) ?? []) };
}

function faultIn(upload: UploadedFile | undefined): string | undefined {
  if (!upload) return 'was not uploaded for this';
  return upload.fault && UPLOAD_FAULTS[upload.fault];
}

/** POST /v1/requests/{id}/documents: where one is put. Its bytes go to the store, never through here. */
export const uploadDocument = ofOwnCase<RequestsDependencies>(async (deps, c, file) => {
  const sent = bodyIn(c, documentUpload);
  if (sent instanceof Response) return sent;
  const errors = faultsOf(sent);
  if (errors.length > 0) return refuse(c, 'invalid-request', { errors });
  const { name, for: what } = sent;
  const asked = await questionedCase(deps, file);
  if (!purposesNow(asked).includes(what)) return refuse(c, 'case-conflict', NOT_NOW[what]);
  const purpose = purposeOf(asked, what);
  const uploads = await uploadsFor(deps, asked, purpose);
  if (uploads.length >= MOST_UPLOADED) return refuse(c, 'case-conflict', FULL);
  const folder = `${uploadsFolder(asked, purpose)}/${ownFolder(deps, c)}`;
  const form = await deps.files.uploadForm(folder, undefined, name);
  const until = new Date(deps.clock().getTime() + UPLOAD_SECONDS * 1000);
  const upload = { method: 'POST', ...form, expiresAt: until.toISOString() };
  return c.json({ id: documentIdOf(`${folder}/${name}`), name, upload }, 201);
});

/** The store would read these of a name as something else. */
const READ_OTHERWISE = /[/\\]|\$\{/;

const faultsOf = ({ name, bytes }: DocumentUpload) => [
  ...(READ_OTHERWISE.test(name)
    ? [{ pointer: '/name', detail: 'must not contain /, \\ or ${' }]
    : []),
  ...(bytes > MOST_FILE_BYTES
    ? [
        {
          pointer: '/bytes',
          detail: `is more than a document may weigh: 10 MB (${MOST_FILE_BYTES})`,
        },
      ]
    : []),
];

/** The same key and name are the same document. */
function ownFolder({ secret }: RequestsDependencies, c: HttpContext): string {
  const key = c.req.header(IDEMPOTENCY_KEY);
  return key === undefined
    ? secret()
    : sha256(JSON.stringify([c.get('client').id, key])).slice(0, 32);
}

const NOT_NOW: Readonly<Record<Wanted, { readonly detail: string }>> = {
  question: { detail: 'No question is open.' },
  addition: { detail: 'Nothing can be added now: nobody reviews it, or a question is open.' },
  appeal: { detail: 'It cannot be appealed now: people have not refused it, or not lately.' },
};
const FULL = { detail: `${MOST_UPLOADED} documents were uploaded for this: it takes no more.` };
