import { readBody } from '../adapters/http/body.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpGuard } from '../adapters/http/route.ts';

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
  c.set('body', json.value);
  return next();
};

/** Gateways put U+FFFD for bytes that are no UTF-8: a name damaged so would be screened as another. */
function parseJson(bytes: Uint8Array): { value: unknown } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\ufffd') ? undefined : { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
