import type { HttpContext, HttpGuard } from './route.ts';

const HEADERS: readonly (readonly [string, string])[] = [
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
  ['X-Robots-Tag', 'noindex'],
];

/** On every answer, refusals and errors included. Nothing is cached unless its handler says so. */
export const securityHeaders =
  (contentSecurityPolicy: (c: HttpContext) => string): HttpGuard =>
  async (c, next) => {
    await next();
    c.header('Content-Security-Policy', contentSecurityPolicy(c));
    for (const [name, value] of HEADERS) c.header(name, value);
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  };
