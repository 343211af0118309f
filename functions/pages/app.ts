import type { Hono } from 'hono';
import { createHttpApp } from '../adapters/http/app.ts';
import type { HttpEnvironment, HttpRoute } from '../adapters/http/route.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { PagesDependencies } from './dependencies.ts';
import { refusePage } from './problem-page.ts';

/** Pages that people read; they need no JavaScript. */
export const createPages = (
  deps: PagesDependencies,
  routes: readonly HttpRoute[],
): Hono<HttpEnvironment> =>
  createHttpApp({ ...deps, routes, refuse: refusePage, contentSecurityPolicy });
