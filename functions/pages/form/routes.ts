import type { HttpRoute } from '../../adapters/http/route.ts';
import { scriptRoutes } from './browser/routes.ts';
import type { FormDependencies } from './dependencies.ts';
import { startPage } from './start.ts';

/** What people apply by. */
export function formRoutes(_deps: FormDependencies): readonly HttpRoute[] {
  return [...scriptRoutes, { method: 'GET', path: '/apply', handle: startPage }];
}
