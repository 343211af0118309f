import { timingSafeEqual } from 'node:crypto';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Session } from '../../adapters/ports/people.ts';
import { fieldIn } from './form.ts';

export const CSRF_FIELD = 'csrf';

/** Whether a form carries the token of the session it is sent in. */
export function hasCsrfToken(c: HttpContext, { csrfToken }: Pick<Session, 'csrfToken'>): boolean {
  const given = Buffer.from(fieldIn(c, CSRF_FIELD) ?? '');
  const wanted = Buffer.from(csrfToken);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
