import { CHECKS } from '../../../shared/people/allowance.ts';
import type { HttpHandler, HttpRoute } from '../../adapters/http/route.ts';
import { formBody } from '../forms/form.ts';
import { iconRoutes } from '../icon.ts';
import { lookRoutes } from '../look/routes.ts';
import { explainProblem } from '../problem-page.ts';
import { withinRation } from '../sign-in/ration.ts';
import { signOut } from '../sign-in/sign-out.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { sendStatusCode, signInToStatus } from './sign-in.ts';
import { statusPage } from './status.ts';

/** What anybody may read, and what applicants do on the page of their case. */
export function applicantRoutes(deps: ApplicantDependencies): readonly HttpRoute[] {
  const guards = [formBody];
  const path = (form: string) => `/status/:publicReference/${form}`;
  return [
    { method: 'GET', path: '/', handle: home(deps, 'homePage') },
    {
      method: 'GET',
      path: '/check',
      guards: [withinRation(deps, CHECKS)],
      handle: home(deps, 'quickCheckPage'),
    },
    { method: 'GET', path: '/quotas', handle: home(deps, 'quotasPage') },
    { method: 'GET', path: '/policies', handle: home(deps, 'policiesPage') },
    { method: 'GET', path: '/privacy', handle: home(deps, 'privacyPage') },
    { method: 'GET', path: '/developers', handle: developers(deps) },
    { method: 'GET', path: '/status/:publicReference', handle: statusPage(deps) },
    { method: 'GET', path: path('letter'), handle: later(deps, 'letterPage') },
    { method: 'GET', path: path('amend'), handle: later(deps, 'amendPage') },
    { method: 'POST', path: path('amend'), guards, handle: later(deps, 'amendCase') },
    { method: 'GET', path: path('reports'), handle: later(deps, 'reportsPage') },
    { method: 'POST', path: path('reports'), guards, handle: later(deps, 'fileOnPage') },
    { method: 'POST', path: path('code'), guards, handle: sendStatusCode(deps) },
    { method: 'POST', path: path('sign-in'), guards, handle: signInToStatus(deps) },
    { method: 'POST', path: path('answer'), guards, handle: later(deps, 'answerQuestion') },
    { method: 'POST', path: path('add'), guards, handle: later(deps, 'addToCase') },
    { method: 'POST', path: path('resend'), guards, handle: later(deps, 'resendNotice') },
    { method: 'POST', path: path('withdraw'), guards, handle: later(deps, 'withdrawCase') },
    { method: 'POST', path: path('appeal'), guards, handle: later(deps, 'appealCase') },
    { method: 'POST', path: '/sign-out', guards, handle: signOut(deps, ['']) },
    { method: 'GET', path: '/problems/:name', handle: explainProblem },
    ...iconRoutes,
    ...lookRoutes,
  ];
}

type Home = typeof import('./front.ts');

/** The rules come with these pages alone, when somebody opens one. */
const home =
  (deps: ApplicantDependencies, page: keyof Home): HttpHandler =>
  async (c, next) =>
    (await import('./front.ts'))[page](deps)(c, next);

/** The reference of the API alone, for who reads it. */
const developers =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c, next) =>
    (await import('../developers/page.ts')).developersPage(deps)(c, next);

type Later = typeof import('./later.ts');

/** What few do is read when somebody does: acts on a case, a letter in both languages, an amendment. */
const later =
  (deps: ApplicantDependencies, page: keyof Later): HttpHandler =>
  async (c, next) =>
    (await import('./later.ts'))[page](deps)(c, next);
