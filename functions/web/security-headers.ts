import type { WebGuard } from './dependencies.ts';
import { STYLE_HASH } from './pages/style.ts';

/** `formTarget`: the one other origin that a form of this page may be posted to. */
const contentSecurityPolicy = (formTarget = ''): string =>
  [
    "default-src 'none'",
    `style-src '${STYLE_HASH}'`,
    "img-src 'self'",
    `form-action 'self' ${formTarget}`.trimEnd(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

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
export const securityHeaders: WebGuard = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', contentSecurityPolicy(c.get('formTarget')));
  for (const [name, value] of HEADERS) c.header(name, value);
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
};
