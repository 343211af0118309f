import type { Route, WebDependencies } from '../dependencies.ts';
import { pageErrors } from '../people/page.ts';
import { applicantRoutes } from './applicant/routes.ts';
import { landingPage } from './landing.ts';
import { statusPage } from './status.ts';
import { taskRoutes } from './tasks/routes.ts';

/** The pages people read; they need no JavaScript. */
export const pageRoutes = (deps: WebDependencies): readonly Route[] => [
  { method: 'GET', path: '/', handle: landingPage(deps) },
  {
    method: 'GET',
    path: '/status/:publicReference',
    guards: [pageErrors],
    handle: statusPage(deps),
  },
  ...applicantRoutes(deps),
  ...taskRoutes(deps),
];
