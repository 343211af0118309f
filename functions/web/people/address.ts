import type { WebContext } from '../dependencies.ts';

/** The address that a request came from, as API Gateway saw it: no header can pretend another. */
export const addressOf = (c: WebContext): string =>
  c.env?.requestContext?.http?.sourceIp ?? 'unknown';
