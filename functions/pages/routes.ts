import type { HttpRoute } from '../adapters/http/route.ts';
import { landingPage } from './applicant/landing.ts';
import { applicantRoutes } from './applicant/routes.ts';
import { statusPage } from './applicant/status.ts';
import type { PagesDependencies } from './dependencies.ts';
import { iconRoutes } from './icon.ts';
import { taskRoutes } from './officer/routes.ts';
import { explainProblem } from './problem-page.ts';

/** The pages people read; they need no JavaScript. */
export const pageRoutes = (deps: PagesDependencies): readonly HttpRoute[] => [
  { method: 'GET', path: '/', handle: landingPage(deps) },
  { method: 'GET', path: '/status/:publicReference', handle: statusPage(deps) },
  ...applicantRoutes(deps),
  ...taskRoutes(deps),
  { method: 'GET', path: '/problems/:name', handle: explainProblem },
  ...iconRoutes,
];
