import type { Hono } from 'hono';
import { createHttpApp } from '../adapters/http/app.ts';
import type { HttpEnvironment } from '../adapters/http/route.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { PagesDependencies } from './dependencies.ts';
import { refusePage } from './problem-page.ts';
import { pageRoutes } from './routes.ts';

/** The pages of people, on what is handed in. */
export const createPages = (deps: PagesDependencies): Hono<HttpEnvironment> =>
  createHttpApp({ ...deps, routes: pageRoutes(deps), refuse: refusePage, contentSecurityPolicy });
