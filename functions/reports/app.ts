import type { Hono } from 'hono';
import type { HttpEnvironment } from '../adapters/http/route.ts';
import { supplierApi } from '../adapters/suppliers/api.ts';
import type { ReportsDependencies } from './dependencies.ts';
import { reportsRoutes } from './routes.ts';

/** Reports that the rule wants, on what is handed in. */
export const createReportsApi = (deps: ReportsDependencies): Hono<HttpEnvironment> =>
  supplierApi({ ...deps, routes: reportsRoutes(deps) });
