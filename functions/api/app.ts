import type { Hono } from 'hono';
import type { HttpEnvironment } from '../adapters/http/route.ts';
import { supplierApi } from '../adapters/suppliers/api.ts';
import type { ApiDependencies } from './dependencies.ts';
import { apiRoutes } from './routes.ts';

/** The API of suppliers, on what is handed in. */
export const createApi = (deps: ApiDependencies): Hono<HttpEnvironment> =>
  supplierApi({ ...deps, routes: apiRoutes(deps) });
