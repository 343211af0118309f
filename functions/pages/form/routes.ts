import type { HttpRoute } from '../../adapters/http/route.ts';
import { formBody } from '../forms/form.ts';
import { scriptRoutes } from './browser/routes.ts';
import type { FormDependencies } from './dependencies.ts';
import { sendRequestsCode, signInToRequests } from './requests/door.ts';
import { requestsPage } from './requests/list.ts';
import { startPage } from './start.ts';

/** What people apply by, and where they find it again. */
export function formRoutes(deps: FormDependencies): readonly HttpRoute[] {
  const guards = [formBody];
  return [
    ...scriptRoutes,
    { method: 'GET', path: '/apply', handle: startPage },
    { method: 'GET', path: '/requests', handle: requestsPage(deps) },
    { method: 'POST', path: '/requests/code', guards, handle: sendRequestsCode(deps) },
    { method: 'POST', path: '/requests/sign-in', guards, handle: signInToRequests(deps) },
  ];
}
