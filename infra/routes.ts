const EVERYTHING_ELSE = { path: '$default', to: 'applicantPages' } as const;

/** Every path that the HTTP API knows, and the function it leads to; `$default` is all the others. */
export const GATEWAY_ROUTES = [
  { path: '/v1/licenses', to: 'shipments' },
  { path: '/v1/licenses:determine', to: 'shipments' },
  { path: '/v1/licenses/{proxy+}', to: 'shipments' },
  { path: '/v1/shipments:batch', to: 'shipments' },
  { path: '/v1/requests', method: 'GET', to: 'requests' },
  { path: '/v1/requests', method: 'HEAD', to: 'requests' },
  { path: '/v1/requests/{id}/questions', to: 'requests' },
  { path: '/v1/requests/{id}/answers', to: 'requests' },
  { path: '/v1/requests/{id}/additions', to: 'requests' },
  { path: '/v1/requests/{id}/documents', to: 'requests' },
  { path: '/v1/requests/{id}/appeal', to: 'requests' },
  { path: '/v1/reports', to: 'reports' },
  { path: '/v1/reports/{proxy+}', to: 'reports' },
  { path: '/v1/intake', to: 'intake' },
  { path: '/v1/intake/{proxy+}', to: 'intake' },
  { path: '/v1/events', to: 'events' },
  { path: '/v1/webhooks', to: 'webhooks' },
  { path: '/v1/webhooks/{proxy+}', to: 'webhooks' },
  { path: '/v1/{proxy+}', to: 'api' },
  { path: '/openapi.json', to: 'api' },
  { path: '/health', to: 'api' },
  { path: '/apply', to: 'formPages' },
  { path: '/requests', to: 'formPages' },
  { path: '/requests/{proxy+}', to: 'formPages' },
  { path: '/apply/{proxy+}', to: 'formPages' },
  { path: '/officers', to: 'officerPages' },
  { path: '/officers/{proxy+}', to: 'officerPages' },
  { path: '/tasks/{proxy+}', to: 'officerPages' },
  EVERYTHING_ELSE,
] as const;

export type GatewayRoute = (typeof GATEWAY_ROUTES)[number];
/** The functions that the HTTP API calls. */
export type FrontFunction = GatewayRoute['to'];

const ONE_OR_MORE_SEGMENTS = /\{\w+\+\}$/;
const ONE_SEGMENT = /^\{\w+\}$/;

/** The route that API Gateway takes for a path; without a method one that is for any. */
export function routeOf(path: string, method?: string): GatewayRoute {
  const isFor = (route: GatewayRoute) => !('method' in route) || route.method === method;
  const found = GATEWAY_ROUTES.find((route) => isFor(route) && matches(route.path, path));
  return found ?? EVERYTHING_ELSE;
}

/** Segment by segment; a variable stands for one that is there, and a greedy one for all that are left. */
function matches(pattern: string, path: string): boolean {
  const segments = path.split('/');
  const wanted = pattern.split('/');
  const isGreedy = ONE_OR_MORE_SEGMENTS.test(pattern);
  const named = isGreedy ? wanted.slice(0, -1) : wanted;
  const rest = segments.slice(named.length).join('/');
  return (
    named.every((one, at) => (ONE_SEGMENT.test(one) ? segments[at] : one === segments[at])) &&
    (isGreedy ? rest !== '' : segments.length === wanted.length)
  );
}

/** As API Gateway names it in its events. */
export const routeKeyOf = (route: GatewayRoute): string =>
  route === EVERYTHING_ELSE
    ? route.path
    : `${'method' in route ? route.method : 'ANY'} ${route.path}`;
