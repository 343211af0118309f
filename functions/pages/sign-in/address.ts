import type { HttpContext } from '../../adapters/http/route.ts';

/** The address that a request came from, as the edge or API Gateway saw it: none can be pretended. */
export const addressOf = (c: HttpContext): string =>
  c.get('viewerAddress') ?? c.env?.requestContext?.http?.sourceIp ?? 'unknown';
