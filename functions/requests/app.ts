import type { Hono } from 'hono';
import type { HttpEnvironment } from '../adapters/http/route.ts';
import { supplierApi } from '../adapters/suppliers/api.ts';
import type { RequestsDependencies } from './dependencies.ts';
import { requestsRoutes } from './routes.ts';

/** What goes back and forth about a request, on what is handed in. */
export const createRequestsApi = (deps: RequestsDependencies): Hono<HttpEnvironment> =>
  supplierApi({ ...deps, routes: requestsRoutes(deps) });
