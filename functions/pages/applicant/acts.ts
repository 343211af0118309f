import { type CaseFile, type MachineInput, submissionIn } from '../../../shared/contracts/case.ts';
import {
  MOST_ANSWER,
  MOST_ANSWER_FILES,
  MOST_APPEAL_FILES,
} from '../../../shared/reviews/bounds.ts';
import type { Reply } from '../../../shared/reviews/information.ts';
import { type Purpose, pinned } from '../../adapters/filing/documents.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import type { StoredFile } from '../../adapters/ports/files.ts';
import { hasCsrfToken } from '../forms/csrf.ts';
import { fieldIn, textIn, typedIn } from '../forms/form.ts';
import type { FormError } from '../forms/form-fields.ts';
import { keptOfApplicant } from '../forms/kept-words.ts';
import { answerNotice } from '../forms/page.ts';
import { seeOther } from '../forms/paths.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { documentsFor } from './documents.ts';
import { MOST_GROUNDS, type TypedByApplicant } from './forms.ts';
import { visitReference } from './sign-in.ts';
import { answerStatus } from './status.ts';
import { type CaseVisit, statusPath } from './visit.ts';

/** POST /status/{publicReference}/withdraw */
export const withdrawCase =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await contactsVisit(c, deps);
    if (visit instanceof Response) return visit;
    if (fieldIn(c, 'confirm') !== 'yes') {
      const errors = [{ field: 'confirm', problem: visit.words.people.errors.confirm }];
      return answerStatus(c, deps, { file: visit.file, typed: { errors } });
    }
    if (!visit.mayWithdraw) return notPossible(c, visit);
    return run(c, deps, { visit, input: { command: 'withdraw', ...submitted(visit) } });
  };

/** POST /status/{publicReference}/appeal: once, to be reviewed by others. */
export const appealCase =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await contactsVisit(c, deps);
    if (visit instanceof Response) return visit;
    if (visit.appealUntil === undefined) return notPossible(c, visit);
    const again = (errors: readonly FormError[]) =>
      answerStatus(c, deps, { file: visit.file, typed: typedWith(c, errors) });
    if (isBack(c)) return again([]);
    const grounds = textIn(c, 'grounds', MOST_GROUNDS);
    if (grounds === undefined) {
      return again([{ field: 'grounds', problem: visit.words.people.errors.grounds }]);
    }
    const chosen = await chosenDocuments(c, deps, { visit, purpose: 'appeal' });
    if (chosen.length > MOST_APPEAL_FILES) return again([tooManyFiles(visit, MOST_APPEAL_FILES)]);
    const files = await pinned(deps.files, chosen);
    const said = { grounds, ...(files.length > 0 && { files }) };
    return run(c, deps, { visit, input: { command: 'appeal', ...said, ...submitted(visit) } });
  };

/** POST /status/{publicReference}/add: documents and words that nobody asked for. */
export const addToCase =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await contactsVisit(c, deps);
    if (visit instanceof Response) return visit;
    if (!visit.mayAdd) return notPossible(c, visit);
    const reply = await replyIn(c, deps, { visit, purpose: 'added' });
    if (reply instanceof Response) return reply;
    const raced = await deps.information.add(visit.file.id, visit.file.round ?? 0, reply);
    return raced === 'done'
      ? seeOther(c, `${statusPath(c, visit.file)}#sent`)
      : notPossible(c, visit);
  };

/** POST /status/{publicReference}/answer: words, documents or both; an acknowledgement is neither. */
export const answerQuestion =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await contactsVisit(c, deps);
    if (visit instanceof Response) return visit;
    const { question } = visit;
    if (!question || fieldIn(c, 'question') !== String(question.number)) {
      return notPossible(c, visit);
    }
    const reply = await replyIn(c, deps, { visit, purpose: { question } });
    if (reply instanceof Response) return reply;
    const raced = await deps.information.answer(visit.file.id, reply, question.number);
    return raced === 'done'
      ? seeOther(c, `${statusPath(c, visit.file)}#sent`)
      : notPossible(c, visit);
  };

type Sending = { readonly visit: CaseVisit; readonly purpose: Purpose };

/** Not sent, but shown again: in the other language. */
export const isBack = (c: HttpContext): boolean => fieldIn(c, 'back') !== undefined;

const typedWith = (c: HttpContext, errors: readonly FormError[]): TypedByApplicant => ({
  answer: typedIn(c, 'answer-text'),
  grounds: typedIn(c, 'grounds'),
  chosen: c.get('form').getAll('file'),
  errors,
});

/** What is sent, words or documents or both; else the page again, which says what is wrong if anything is. */
async function replyIn(
  c: HttpContext,
  deps: ApplicantDependencies,
  sending: Sending,
): Promise<Reply | Response> {
  const { file } = sending.visit;
  const again = (errors: readonly FormError[]) =>
    answerStatus(c, deps, { file, typed: typedWith(c, errors) });
  if (isBack(c)) return again([]);
  const files = await chosenDocuments(c, deps, sending);
  const text = answerTextIn(c, files.length);
  const errors = faultsIn(sending, { text, files: files.length });
  if (text === undefined || errors.length > 0) return again(errors);
  return { text, files: await pinned(deps.files, files), at: deps.clock().toISOString() };
}

/** `undefined` for an answer that says nothing, or nothing that can be taken. */
function answerTextIn(c: HttpContext, files: number): string | undefined {
  const isSilent = typedIn(c, 'answer-text').trim() === '';
  if (isSilent) return files === 0 ? undefined : '';
  return textIn(c, 'answer-text', MOST_ANSWER);
}

function faultsIn(
  { visit, purpose }: Sending,
  { text, files }: { text: string | undefined; files: number },
): FormError[] {
  const { errors: said, standing } = visit.words.people;
  const problem = purpose === 'added' ? standing.addWrong : said.answer;
  return [
    ...(text === undefined ? [{ field: 'answer-text', problem }] : []),
    ...(files > MOST_ANSWER_FILES ? [tooManyFiles(visit, MOST_ANSWER_FILES)] : []),
  ];
}

const tooManyFiles = ({ words }: CaseVisit, most: number): FormError => ({
  field: 'file-0',
  problem: words.people.errors.tooManyFiles(most),
});

/** Of the documents uploaded for it those that were chosen. */
async function chosenDocuments(
  c: HttpContext,
  deps: ApplicantDependencies,
  { visit, purpose }: Sending,
): Promise<StoredFile[]> {
  const chosen = new Set(c.get('form').getAll('file'));
  if (chosen.size === 0) return [];
  const { files } = await documentsFor(deps, visit, purpose);
  return files.filter(({ key }) => chosen.has(key));
}

/** Only the contact, signed in, by a form of that session. */
export async function contactsVisit(
  c: HttpContext,
  deps: ApplicantDependencies,
): Promise<CaseVisit | Response> {
  const visit = await visitReference(c, deps);
  if (visit instanceof Response) return visit;
  if (visit.session && hasCsrfToken(c, visit.session)) return visit;
  return notDone(c, visit, 'session-ended');
}

export const notPossible = (c: HttpContext, visit: CaseVisit): Promise<Response> =>
  notDone(c, visit, 'not-possible');

const notDone = (
  c: HttpContext,
  { words, file }: CaseVisit,
  notice: 'session-ended' | 'not-possible',
): Promise<Response> =>
  answerNotice(c, words, { notice, path: statusPath(c, file), more: keptOfApplicant(c, words) });

const submitted = ({ file }: { file: CaseFile }) => ({ submission: submissionIn(file) });

/** Does it, and shows how the case stands then. */
export async function run(
  c: HttpContext,
  { decideMachine }: ApplicantDependencies,
  { visit, input }: { visit: CaseVisit; input: MachineInput },
): Promise<Response> {
  const settled = await decideMachine.run(input).catch((error: Error) => {
    if (error.name === 'CaseConflictError') return undefined;
    throw error;
  });
  if (!settled || settled.refusal) return notPossible(c, visit);
  return seeOther(c, statusPath(c, visit.file));
}
