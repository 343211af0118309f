import type { HttpRoute } from '../../adapters/http/route.ts';
import type { PagesDependencies } from '../dependencies.ts';
import { formBody } from '../forms/form.ts';
import { answerQuestion, appealCase, withdrawCase } from './acts.ts';
import { sendStatusCode, signInToStatus } from './sign-in.ts';

/** What applicants do on the page of their case. */
export function applicantRoutes(deps: PagesDependencies): readonly HttpRoute[] {
  const guards = [formBody];
  const path = (form: string) => `/status/:publicReference/${form}`;
  return [
    { method: 'POST', path: path('code'), guards, handle: sendStatusCode(deps) },
    { method: 'POST', path: path('sign-in'), guards, handle: signInToStatus(deps) },
    { method: 'POST', path: path('answer'), guards, handle: answerQuestion(deps) },
    { method: 'POST', path: path('withdraw'), guards, handle: withdrawCase(deps) },
    { method: 'POST', path: path('appeal'), guards, handle: appealCase(deps) },
  ];
}
