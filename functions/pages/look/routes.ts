import type { HttpHandler, HttpRoute } from '../../adapters/http/route.ts';
import { STYLE_PATH } from './style-path.ts';

const showStyle: HttpHandler = async (c) => {
  c.header('Content-Type', 'text/css; charset=utf-8');
  c.header('Cache-Control', 'public, max-age=31536000, immutable');
  return c.body((await import('./style.ts')).STYLE);
};

export const lookRoutes: readonly HttpRoute[] = [
  { method: 'GET', path: STYLE_PATH, handle: showStyle },
];
