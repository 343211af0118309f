import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { answerNotice } from '../forms/page.ts';
import { seeOther } from '../forms/paths.ts';
import { wordsFor } from '../forms/words.ts';
import { answerCodeStep, type CodeProblem, codeStep } from '../sign-in/code-step.ts';
import { type SigningIn, sendCode, signIn } from '../sign-in/sign-in.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { signInFormsOf } from './section.ts';
import { type CaseVisit, contactOf, statusPath, visitCase } from './visit.ts';

/** POST /status/{publicReference}/code: mails a code to the contact, whoever asks for it. */
export const sendStatusCode =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitReference(c, deps);
    if (visit instanceof Response) return visit;
    const sent = await sendCode(c, deps, signingIn(deps, visit));
    if (typeof sent !== 'string') return answerStatusCodeStep(c, visit, sent);
    return seeOther(c, statusPath(c, visit.file, undefined, codeStep(sent)));
  };

/** POST /status/{publicReference}/sign-in */
export const signInToStatus =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitReference(c, deps);
    if (visit instanceof Response) return visit;
    const outcome = await signIn(c, deps, signingIn(deps, visit));
    if (outcome === 'wrong') return answerStatusCodeStep(c, visit, 'wrong');
    return seeOther(c, `${statusPath(c, visit.file)}#actions`);
  };

export const answerStatusCodeStep = (
  c: HttpContext,
  visit: CaseVisit,
  problem?: CodeProblem,
): Promise<Response> =>
  answerCodeStep(c, visit.words, {
    forms: signInFormsOf(c, visit),
    path: statusPath(c, visit.file),
    query: codeStep(),
    problem,
  });

/** At the expense of whoever filed the case: nobody's requests use up what is another's. */
const signingIn = ({ publicUrl }: ApplicantDependencies, { file }: CaseVisit): SigningIn => ({
  email: contactOf(file),
  subject: file.id,
  ration: `requests#${file.clientId}`,
  cameBy: 'status-page',
  language: file.request.contact.language,
  opens: ({ request }) => request(`${publicUrl}/status/${file.publicReference}`),
});

export async function visitReference(
  c: HttpContext,
  deps: ApplicantDependencies,
): Promise<CaseVisit | Response> {
  const file = await deps.cases.findByPublicReference(c.req.param('publicReference') ?? '');
  if (!file) return answerNotice(c, await wordsFor(c), { notice: 'session-ended', path: '/' });
  c.set('caseId', file.id);
  return visitCase(c, deps, file);
}
