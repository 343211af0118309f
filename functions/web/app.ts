import { Hono } from 'hono';
import { apiRoutes } from './api/routes.ts';
import type { Route, WebContext, WebDependencies, WebEnvironment } from './dependencies.ts';
import { pageRoutes } from './pages/routes.ts';
import { type ProblemName, refuse } from './problems.ts';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';

/** The web function: the API of suppliers and the pages of people, on what is handed in. */
export function createApp(deps: WebDependencies): Hono<WebEnvironment> {
  const app = new Hono<WebEnvironment>();
  app.use(requestLog(deps), securityHeaders);
  const routes = routesOf(deps);
  for (const route of routes) register(app, route);
  for (const path of new Set(routes.map((route) => route.path)))
    refuseOtherMethods(app, routes, path);
  app.notFound((c) => refuse(c, 'not-found'));
  app.onError((error, c) => {
    c.set('error', error);
    return refuse(c, PROBLEM_OF_ERROR[error.name] ?? 'internal');
  });
  return app;
}

export const routesOf = (deps: WebDependencies): readonly Route[] => [
  ...apiRoutes(deps),
  ...pageRoutes(deps),
];

const PROBLEM_OF_ERROR: Readonly<Record<string, ProblemName>> = {
  CaseConflictError: 'case-conflict',
  DependencyUnavailableError: 'unavailable',
};

function register(app: Hono<WebEnvironment>, route: Route): void {
  const name = `${route.method} ${route.path}`;
  app.on(route.method, route.path, async (c, next) => {
    c.set('route', name);
    await next();
  });
  for (const guard of route.guards ?? []) app.on(route.method, route.path, guard);
  app.on(route.method, route.path, route.handle);
}

function refuseOtherMethods(
  app: Hono<WebEnvironment>,
  routes: readonly Route[],
  path: string,
): void {
  const methods = routes.filter((route) => route.path === path).map((route) => route.method);
  const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  app.all(path, (c: WebContext) => {
    c.header('Allow', allow.join(', '));
    return refuse(c, 'method-not-allowed');
  });
}
