import { getCookie, setCookie } from 'hono/cookie';
import type { HttpContext } from '../../adapters/http/route.ts';
import { newSecret } from '../../adapters/one-time-code.ts';

/** With `__Host-` before it: only this host may set it, only over HTTPS, for all its paths. */
export const HOST_ONLY = {
  prefix: 'host',
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Lax',
} as const;

/** By which a browser is known again: a code works only in the one that asked for it. */
const COOKIE = 'chipgate-browser';
const DAYS = 90;
const SECRET = /^[\w-]{43}$/;

/** The secret of the browser, if it has one. */
export function browserSecret(c: HttpContext): string | undefined {
  const secret = getCookie(c, COOKIE, 'host');
  return secret && SECRET.test(secret) ? secret : undefined;
}

/** The secret of the browser, given to it now where it had none. */
export function knownBrowser(c: HttpContext): string {
  const secret = browserSecret(c) ?? newSecret();
  setCookie(c, COOKIE, secret, { ...HOST_ONLY, maxAge: DAYS * 86_400 });
  return secret;
}
