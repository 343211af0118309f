import type { Hono } from 'hono';
import { createHttpApp } from '../adapters/http/app.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpEnvironment } from '../adapters/http/route.ts';
import type { ApiDependencies } from './dependencies.ts';
import { apiRoutes } from './routes.ts';

/** Nothing that the API answers is a page. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** The API of suppliers, on what is handed in. */
export const createApi = (deps: ApiDependencies): Hono<HttpEnvironment> =>
  createHttpApp({
    ...deps,
    routes: apiRoutes(deps),
    refuse,
    contentSecurityPolicy: () => CONTENT_SECURITY_POLICY,
  });
