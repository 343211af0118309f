import type { Hono } from 'hono';
import type { HttpEnvironment } from '../adapters/http/route.ts';
import { supplierApi } from '../adapters/suppliers/api.ts';
import type { ShipmentsDependencies } from './dependencies.ts';
import { shipmentsRoutes } from './routes.ts';

/** Licenses and shipments, on what is handed in. */
export const createShipmentsApi = (deps: ShipmentsDependencies): Hono<HttpEnvironment> =>
  supplierApi({ ...deps, routes: shipmentsRoutes(deps) });
