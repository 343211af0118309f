import { readBody } from '../../adapters/http/body.ts';
import type { HttpContext, HttpGuard } from '../../adapters/http/route.ts';
import { refusePage } from '../problem-page.ts';

const MULTIPART = /^multipart\/form-data\s*;/i;

/** A form of ours with a small file in it, read whole; `undefined` where it is more than we take. */
export async function uploadedForm(c: HttpContext): Promise<FormData | undefined> {
  const type = c.req.header('Content-Type') ?? '';
  const bytes = await readBody(c.req.raw);
  if (bytes === undefined) return undefined;
  return new Response(Buffer.from(bytes), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => new FormData());
}

/** Lets in forms with files, posted from one of our own pages. */
export const multipartOnly: HttpGuard = async (c, next) => {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin') return refusePage(c, 'foreign-form');
  return MULTIPART.test(c.req.header('Content-Type') ?? '')
    ? next()
    : refusePage(c, 'unsupported-media-type');
};
