import { paragraph } from '../../../shared/contracts/text.ts';
import { MOST_BYTES, readBody } from '../../adapters/http/body.ts';
import type { HttpContext, HttpGuard } from '../../adapters/http/route.ts';
import { refusePage } from '../problem-page.ts';

const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** Reads a form that was posted from one of our own pages. */
export const formBody: HttpGuard = async (c, next) => {
  // Absent from browsers that are too old to say it; tokens and SameSite cookies protect those.
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin') return refusePage(c, 'foreign-form');
  if (!FORM_TYPE.test(c.req.header('Content-Type') ?? '')) {
    return refusePage(c, 'unsupported-media-type');
  }
  const bytes = await readBody(c.req.raw);
  if (bytes === undefined) return refusePage(c, 'body-too-large');
  c.set('form', new URLSearchParams(new TextDecoder().decode(bytes)));
  return next();
};

/** The value of a field that was sent exactly once. */
export function fieldIn(c: HttpContext, name: string): string | undefined {
  const values = c.get('form').getAll(name);
  return values.length === 1 ? values[0]?.replaceAll('\r\n', '\n') : undefined;
}

/** What was typed, to be shown again. */
export const typedIn = (c: HttpContext, name: string): string =>
  c.get('form')?.getAll(name).join('\n').slice(0, MOST_BYTES) ?? '';

/** Several lines of text; `undefined` when there is none, too much, or something unreadable in it. */
export const textIn = (c: HttpContext, name: string, most: number): string | undefined =>
  paragraph(most).safeParse(fieldIn(c, name)).data;
