import type { HttpRoute } from '../../adapters/http/route.ts';
import { formBody } from '../forms/form.ts';
import { iconRoutes } from '../icon.ts';
import { explainProblem } from '../problem-page.ts';
import { signOut } from '../sign-in/sign-out.ts';
import { answerQuestion, appealCase, withdrawCase } from './acts.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { homePage } from './home.ts';
import { privacyPage } from './privacy.ts';
import { quickCheckPage } from './quick-check.ts';
import { sendStatusCode, signInToStatus } from './sign-in.ts';
import { statusPage } from './status.ts';

/** What anybody may read, and what applicants do on the page of their case. */
export function applicantRoutes(deps: ApplicantDependencies): readonly HttpRoute[] {
  const guards = [formBody];
  const path = (form: string) => `/status/:publicReference/${form}`;
  return [
    { method: 'GET', path: '/', handle: homePage(deps) },
    { method: 'GET', path: '/check', handle: quickCheckPage(deps) },
    { method: 'GET', path: '/privacy', handle: privacyPage },
    { method: 'GET', path: '/status/:publicReference', handle: statusPage(deps) },
    { method: 'POST', path: path('code'), guards, handle: sendStatusCode(deps) },
    { method: 'POST', path: path('sign-in'), guards, handle: signInToStatus(deps) },
    { method: 'POST', path: path('answer'), guards, handle: answerQuestion(deps) },
    { method: 'POST', path: path('withdraw'), guards, handle: withdrawCase(deps) },
    { method: 'POST', path: path('appeal'), guards, handle: appealCase(deps) },
    { method: 'POST', path: '/sign-out', guards, handle: signOut(deps, ['']) },
    { method: 'GET', path: '/problems/:name', handle: explainProblem },
    ...iconRoutes,
  ];
}
