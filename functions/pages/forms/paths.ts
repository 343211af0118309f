import { isLanguage } from '../../../shared/messages/index.ts';
import type { HttpContext } from '../../adapters/http/route.ts';

/** A path of ours, with what has to go along; the language that the reader chose always does. */
export function pathHere(
  c: HttpContext,
  segments: readonly string[],
  query: Readonly<Record<string, string>> = {},
): string {
  const parameters = new URLSearchParams(query);
  const chosen = c.req.query('lang');
  if (isLanguage(chosen)) parameters.set('lang', chosen);
  const search = parameters.size > 0 ? `?${parameters}` : '';
  return `/${segments.map(encodeURIComponent).join('/')}${search}`;
}

/** After a form was taken: look at the page it belongs to. Never leads out of this host. */
export const seeOther = (c: HttpContext, path: string): Response => c.redirect(path, 303);
