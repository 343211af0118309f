import type { Refuse } from './problems.ts';
import type { HttpContext, HttpGuard } from './route.ts';

/** The longest address of ours is an account's, of about 700 bytes; a key of the table takes 1,024. */
const MOST_PATH_BYTES = 1_000;

/** What no address takes, whichever it is. */
export const requestGuard =
  ({ refuse }: { readonly refuse: Refuse }): HttpGuard =>
  async (c, next) => {
    if (Buffer.byteLength(pathOf(c)) > MOST_PATH_BYTES) return refuse(c, 'not-found');
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
    return isRead && carriesBody(c) ? refuse(c, 'unexpected-body') : next();
  };

/** Decoded, as it would be looked up. What cannot be decoded is no shorter as it stands. */
function pathOf(c: HttpContext): string {
  const { pathname } = new URL(c.req.url);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** As it was announced: the body itself never gets into a `Request` that reads. */
const carriesBody = (c: HttpContext): boolean =>
  Number(c.req.header('Content-Length') ?? 0) > 0 ||
  c.req.header('Transfer-Encoding') !== undefined;
