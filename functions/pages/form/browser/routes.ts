import type { HttpHandler, HttpRoute } from '../../../adapters/http/route.ts';
import { SCRIPT_PATH } from './script-path.ts';

/** GET /apply/live-{digest}.js: never another under the same name. */
const showScript: HttpHandler = async (c) => {
  c.header('Content-Type', 'text/javascript; charset=utf-8');
  c.header('Cache-Control', 'public, max-age=31536000, immutable');
  return c.body((await import('./script.ts')).SCRIPT);
};

export const scriptRoutes: readonly HttpRoute[] = [
  { method: 'GET', path: SCRIPT_PATH, handle: showScript },
];
