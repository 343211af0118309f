import { readUpTo } from '../api/json-body.ts';
import type { WebContext, WebGuard } from '../dependencies.ts';
import { refuse } from '../problems.ts';

/** Room for 10,000 characters of any script, written as a browser writes them into a form. */
const MOST_BYTES = 256 * 1024;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** Reads a form that was posted from one of our own pages. */
export const formBody: WebGuard = async (c, next) => {
  // Absent from browsers that are too old to say it; tokens and SameSite cookies protect those.
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin') return refuse(c, 'foreign-form');
  if (!FORM_TYPE.test(c.req.header('Content-Type') ?? '')) {
    return refuse(c, 'unsupported-media-type');
  }
  if (Number(c.req.header('Content-Length') ?? 0) > MOST_BYTES) return refuse(c, 'body-too-large');
  const bytes = await readUpTo(c.req.raw.body, MOST_BYTES);
  if (bytes === undefined) return refuse(c, 'body-too-large');
  c.set('form', new URLSearchParams(new TextDecoder().decode(bytes)));
  return next();
};

/** The value of a field that was sent exactly once. */
export function fieldIn(c: WebContext, name: string): string | undefined {
  const values = c.get('form').getAll(name);
  return values.length === 1 ? values[0]?.replaceAll('\r\n', '\n') : undefined;
}

/** What was typed, to be shown again. */
export const typedIn = (c: WebContext, name: string): string =>
  c.get('form')?.getAll(name).join('\n').slice(0, MOST_BYTES) ?? '';
