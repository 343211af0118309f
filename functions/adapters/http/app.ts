import { TrieRouter } from 'hono/router/trie-router';
import { Hono } from 'hono/tiny';
import type { Clock } from '../clock.ts';
import type { ProvesEdge } from '../edge.ts';
import { edgeGuard } from './edge-guard.ts';
import { problemOfError, type Refuse } from './problems.ts';
import { requestGuard } from './request-guard.ts';
import { requestLog } from './request-log.ts';
import type { HttpContext, HttpEnvironment, HttpRoute, RequestLine } from './route.ts';
import { securityHeaders } from './security-headers.ts';

export interface HttpParts {
  readonly routes: readonly HttpRoute[];
  /** How a request is told that nothing comes of it. */
  readonly refuse: Refuse;
  readonly contentSecurityPolicy: (c: HttpContext) => string;
  /** Asked for with every request, where an edge stands in front. */
  readonly provesEdge?: ProvesEdge | undefined;
  readonly clock: Clock;
  readonly log: (line: RequestLine) => void;
}

/** What every function behind the HTTP API does alike, around its own routes. */
export function createHttpApp(parts: HttpParts): Hono<HttpEnvironment> {
  const { routes, refuse } = parts;
  const app = new Hono<HttpEnvironment>();
  // The smallest router that tells `/x/` from `/x`: it weighs on every cold start.
  app.router = new TrieRouter();
  app.use(
    requestLog(parts),
    securityHeaders(parts.contentSecurityPolicy),
    edgeGuard(parts),
    requestGuard(parts),
  );
  for (const route of routes) register(app, route);
  for (const path of new Set(routes.map((route) => route.path))) {
    refuseOtherMethods(app, parts, path);
  }
  app.notFound((c) => refuse(c, 'not-found'));
  app.onError((error, c) => {
    c.set('error', error);
    return refuse(c, problemOfError(error));
  });
  return app;
}

function register(app: Hono<HttpEnvironment>, route: HttpRoute): void {
  const name = `${route.method} ${route.path}`;
  app.on(route.method, route.path, async (c, next) => {
    c.set('route', name);
    await next();
  });
  for (const guard of route.guards ?? []) app.on(route.method, route.path, guard);
  app.on(route.method, route.path, route.handle);
}

function refuseOtherMethods(
  app: Hono<HttpEnvironment>,
  { routes, refuse }: HttpParts,
  path: string,
): void {
  const own = routes.filter((route) => route.path === path);
  const methods = own.flatMap(({ method, elsewhere = [] }) => [...elsewhere, method]);
  const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  app.all(path, (c: HttpContext) => {
    c.header('Allow', allow.join(', '));
    return refuse(c, 'method-not-allowed');
  });
}
