import type * as z from 'zod';
import { duplicateMember } from '../../../shared/filing/duplicate-member.ts';
import { describeIssue, fieldErrors } from '../../../shared/filing/field-errors.ts';
import { readBody } from '../http/body.ts';
import { refuse } from '../http/problems.ts';
import type { HttpContext, HttpGuard } from '../http/route.ts';

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/** Reads the body as JSON. */
export const jsonBody: HttpGuard = async (c, next) => {
  if (!JSON_TYPE.test(c.req.header('Content-Type') ?? '')) {
    return refuse(c, 'unsupported-media-type', { detail: 'Send application/json.' });
  }
  const bytes = await readBody(c.req.raw);
  if (bytes === undefined) return refuse(c, 'body-too-large');
  const json = parseJson(bytes);
  if (json === undefined)
    return refuse(c, 'malformed-json', { detail: 'Send JSON text in UTF-8.' });
  if ('twice' in json) {
    const errors = [{ pointer: json.twice, detail: 'stands twice in its object' }];
    return refuse(c, 'malformed-json', { detail: 'Send each member once.', errors });
  }
  c.set('body', json.value);
  return next();
};

/** What was sent, or the refusal that says what of it is wrong. */
export function bodyIn<T>(c: HttpContext, schema: z.ZodType<T>): T | Response {
  const read = schema.safeParse(c.get('body'), { error: describeIssue });
  if (read.success) return read.data;
  return refuse(c, 'invalid-request', { errors: fieldErrors(read.error.issues) });
}

/** Gateways put U+FFFD for bytes that are no UTF-8: a name damaged so would be screened as another. */
function parseJson(bytes: Uint8Array): { value: unknown } | { twice: string } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\ufffd')) return undefined;
    const value: unknown = JSON.parse(text);
    const twice = duplicateMember(text);
    return twice === undefined ? { value } : { twice };
  } catch {
    return undefined;
  }
}
