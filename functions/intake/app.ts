import type { Hono } from 'hono';
import type { HttpEnvironment } from '../adapters/http/route.ts';
import { supplierApi } from '../adapters/suppliers/api.ts';
import type { IntakeApiDependencies } from './dependencies.ts';
import { intakeRoutes } from './routes.ts';

/** In by events, on what is handed in. */
export const createIntakeApi = (deps: IntakeApiDependencies): Hono<HttpEnvironment> =>
  supplierApi({ ...deps, routes: intakeRoutes(deps) });
