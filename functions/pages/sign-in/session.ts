import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Session } from '../../adapters/ports/people.ts';
import type { SignInDependencies } from './dependencies.ts';

/** With `__Host-` before it: only this host may set it, only over HTTPS, for all its paths. */
const COOKIE = 'chipgate-session';
const MOST_CHARACTERS = 100;

const idIn = (c: HttpContext): string | undefined => {
  const id = getCookie(c, COOKIE, 'host');
  return id && id.length <= MOST_CHARACTERS ? id : undefined;
};

/** Who is signed in, if anybody is. */
export async function sessionOf(
  c: HttpContext,
  { signIns, clock }: SignInDependencies,
): Promise<Session | undefined> {
  const id = idIn(c);
  return id === undefined ? undefined : signIns.findSession(id, clock());
}

/** Always under a new id, so that an id somebody else planted is worth nothing. */
export async function openSession(
  c: HttpContext,
  deps: SignInDependencies,
  email: string,
): Promise<void> {
  await closeSession(c, deps);
  const now = deps.clock();
  const { id, session } = await deps.signIns.openSession(email, now);
  const seconds = Math.floor((Date.parse(session.expiresAt) - now.getTime()) / 1000);
  setCookie(c, COOKIE, id, {
    prefix: 'host',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: seconds,
  });
}

export async function closeSession(
  c: HttpContext,
  { signIns, clock }: SignInDependencies,
): Promise<void> {
  const id = idIn(c);
  if (id === undefined) return;
  await signIns.closeSession(id, clock());
  deleteCookie(c, COOKIE, { prefix: 'host', path: '/', secure: true });
}
