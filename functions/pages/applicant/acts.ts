import { type CaseFile, type MachineInput, submission } from '../../../shared/contracts/case.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { hasCsrfToken } from '../forms/csrf.ts';
import { fieldIn, textIn, typedIn } from '../forms/form.ts';
import { answerNotice } from '../forms/page.ts';
import { seeOther } from '../forms/paths.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { documentsFor } from './documents.ts';
import { MOST_ANSWER, MOST_GROUNDS } from './forms.ts';
import { visitReference } from './sign-in.ts';
import { answerStatus } from './status.ts';
import { type CaseVisit, type OpenQuestion, statusPath } from './visit.ts';

/** POST /status/{publicReference}/withdraw */
export const withdrawCase =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await ownVisit(c, deps);
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
    const visit = await ownVisit(c, deps);
    if (visit instanceof Response) return visit;
    if (visit.appealUntil === undefined) return notPossible(c, visit);
    const grounds = textIn(c, 'grounds', MOST_GROUNDS);
    if (grounds === undefined) {
      const errors = [{ field: 'grounds', problem: visit.words.people.errors.grounds }];
      const typed = { grounds: typedIn(c, 'grounds'), errors };
      return answerStatus(c, deps, { file: visit.file, typed });
    }
    return run(c, deps, { visit, input: { command: 'appeal', grounds, ...submitted(visit) } });
  };

/** POST /status/{publicReference}/answer: words, documents or both; an acknowledgement is neither. */
export const answerQuestion =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await ownVisit(c, deps);
    if (visit instanceof Response) return visit;
    const { question } = visit;
    if (!question || fieldIn(c, 'question') !== String(question.number)) {
      return notPossible(c, visit);
    }
    const answer = await answerIn(c, deps, { visit, question });
    if (!answer) {
      const errors = [{ field: 'answer-text', problem: visit.words.people.errors.answer }];
      const typed = { answer: typedIn(c, 'answer-text'), errors };
      return answerStatus(c, deps, { file: visit.file, typed });
    }
    const at = deps.clock().toISOString();
    const raced = await deps.information.answer(visit.file.id, { ...answer, at });
    return raced === 'done'
      ? seeOther(c, `${statusPath(c, visit.file)}#sent`)
      : notPossible(c, visit);
  };

interface Answering {
  readonly visit: CaseVisit;
  readonly question: OpenQuestion;
}

/** `undefined` for an answer that says nothing, or nothing that can be taken. */
async function answerIn(c: HttpContext, deps: ApplicantDependencies, answering: Answering) {
  const files = await sentDocuments(c, deps, answering);
  const isSilent = typedIn(c, 'answer-text').trim() === '';
  const text = isSilent ? '' : textIn(c, 'answer-text', MOST_ANSWER);
  return text === undefined || (isSilent && files.length === 0) ? undefined : { text, files };
}

/** Of the documents uploaded for the question those that were chosen, with what they are now. */
async function sentDocuments(
  c: HttpContext,
  deps: ApplicantDependencies,
  { visit, question }: Answering,
) {
  const chosen = new Set(c.get('form').getAll('file'));
  if (chosen.size === 0) return [];
  const documents = await documentsFor(deps, visit, question);
  const digested = documents
    .filter(({ key }) => chosen.has(key))
    .map(async (file) => ({ ...file, sha256: await deps.files.digest(file.key) }));
  return (await Promise.all(digested)).flatMap(({ sha256, ...file }) =>
    sha256 === undefined ? [] : [{ ...file, sha256 }],
  );
}

/** Only the contact, signed in, by a form of that session. */
async function ownVisit(
  c: HttpContext,
  deps: ApplicantDependencies,
): Promise<CaseVisit | Response> {
  const visit = await visitReference(c, deps);
  if (visit instanceof Response) return visit;
  if (visit.session && hasCsrfToken(c, visit.session)) return visit;
  const path = statusPath(c, visit.file);
  return answerNotice(c, visit.words, { notice: 'session-ended', path });
}

const notPossible = (c: HttpContext, { words, file }: CaseVisit): Promise<Response> =>
  answerNotice(c, words, { notice: 'not-possible', path: statusPath(c, file) });

const submitted = ({ file }: { file: CaseFile }) => ({ submission: submission.parse(file) });

async function run(
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
