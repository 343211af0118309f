import type { Hono } from 'hono';
import type { HttpEnvironment } from '../adapters/http/route.ts';
import { supplierApi } from '../adapters/suppliers/api.ts';
import type { WebhooksDependencies } from './dependencies.ts';
import { webhooksRoutes } from './routes.ts';

/** Endpoints of suppliers, on what is handed in. */
export const createWebhooksApi = (deps: WebhooksDependencies): Hono<HttpEnvironment> =>
  supplierApi({ ...deps, routes: webhooksRoutes(deps) });
