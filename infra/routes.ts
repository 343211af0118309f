const EVERYTHING_ELSE = { path: '$default', to: 'applicantPages' } as const;

/** Every path that the HTTP API knows, and the function it leads to; `$default` is all the others. */
export const GATEWAY_ROUTES = [
  { path: '/v1/licenses', to: 'shipments' },
  { path: '/v1/licenses:determine', to: 'shipments' },
  { path: '/v1/licenses/{proxy+}', to: 'shipments' },
  { path: '/v1/shipments:batch', to: 'shipments' },
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

const ONE_OR_MORE_SEGMENTS = '{proxy+}';

/** The route that API Gateway takes for a path, whatever the method. */
export function routeOf(path: string): GatewayRoute {
  return GATEWAY_ROUTES.find((route) => matches(route.path, path)) ?? EVERYTHING_ELSE;
}

function matches(pattern: string, path: string): boolean {
  if (!pattern.endsWith(ONE_OR_MORE_SEGMENTS)) return pattern === path;
  const start = pattern.slice(0, -ONE_OR_MORE_SEGMENTS.length);
  return path.startsWith(start) && path.length > start.length;
}

/** As API Gateway names it in its events. */
export const routeKeyOf = (route: GatewayRoute): string =>
  route === EVERYTHING_ELSE ? route.path : `ANY ${route.path}`;
