import { timingSafeEqual } from 'node:crypto';
import type { Session } from '../../adapters/review-ports.ts';
import type { WebContext } from '../dependencies.ts';
import { fieldIn } from './form.ts';

export const CSRF_FIELD = 'csrf';

/** Whether a form carries the token of the session it is sent in. */
export function hasCsrfToken(c: WebContext, { csrfToken }: Session): boolean {
  const given = Buffer.from(fieldIn(c, CSRF_FIELD) ?? '');
  const wanted = Buffer.from(csrfToken);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
