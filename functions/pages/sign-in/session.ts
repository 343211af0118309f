import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Session } from '../../adapters/ports/people.ts';
import { HOST_ONLY } from './browser.ts';
import type { SignInDependencies } from './dependencies.ts';

const cookieOf = ({ signIns }: Pick<SignInDependencies, 'signIns'>): string =>
  `chipgate-${signIns.audience}`;
const MOST_CHARACTERS = 100;

const idIn = (c: HttpContext, cookie: string): string | undefined => {
  const id = getCookie(c, cookie, 'host');
  return id && id.length <= MOST_CHARACTERS ? id : undefined;
};

/** Who is signed in, if anybody is. */
export async function sessionOf(
  c: HttpContext,
  deps: SignInDependencies,
): Promise<Session | undefined> {
  const id = idIn(c, cookieOf(deps));
  return id === undefined ? undefined : deps.signIns.findSession(id, deps.clock());
}

/** Always under a new id, so that an id somebody else planted is worth nothing. */
export async function openSession(
  c: HttpContext,
  deps: SignInDependencies,
  { email, cameBy }: Pick<Session, 'email' | 'cameBy'>,
): Promise<void> {
  await closeSession(c, deps);
  const now = deps.clock();
  const { id, session } = await deps.signIns.openSession({ email, cameBy }, now);
  const seconds = Math.floor((Date.parse(session.expiresAt) - now.getTime()) / 1000);
  setCookie(c, cookieOf(deps), id, { ...HOST_ONLY, maxAge: seconds });
}

export async function closeSession(c: HttpContext, deps: SignInDependencies): Promise<void> {
  const id = idIn(c, cookieOf(deps));
  if (id === undefined) return;
  await deps.signIns.closeSession(id, deps.clock());
  deleteCookie(c, cookieOf(deps), { prefix: 'host', path: '/', secure: true });
}
