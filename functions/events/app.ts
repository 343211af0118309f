import type { Hono } from 'hono';
import type { HttpEnvironment } from '../adapters/http/route.ts';
import { supplierApi } from '../adapters/suppliers/api.ts';
import type { EventsDependencies } from './dependencies.ts';
import { eventsRoutes } from './routes.ts';

/** What happened to a client's requests, on what is handed in. */
export const createEventsApi = (deps: EventsDependencies): Hono<HttpEnvironment> =>
  supplierApi({ ...deps, routes: eventsRoutes(deps) });
