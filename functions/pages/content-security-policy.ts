import type { HttpContext } from '../adapters/http/route.ts';
import { STYLE_HASH } from './look/style.ts';

/** A form may be posted here, and to the one other origin that its page names. */
export const contentSecurityPolicy = (c: HttpContext): string =>
  [
    "default-src 'none'",
    `style-src '${STYLE_HASH}'`,
    "img-src 'self'",
    `form-action 'self' ${c.get('formTarget') ?? ''}`.trimEnd(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
