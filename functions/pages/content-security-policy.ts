import type { HttpContext } from '../adapters/http/route.ts';

/**
 * A form may be posted here, and to the one other origin that its page names. Only pages that say so
 * run a script of ours, which speaks with nobody else.
 */
export const contentSecurityPolicy = (c: HttpContext): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    ...(c.get('isScripted') ? ["script-src 'self'", "connect-src 'self'"] : []),
    `form-action 'self' ${c.get('formTarget') ?? ''}`.trimEnd(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
