import type { WebGuard } from '../dependencies.ts';
import { refuse } from '../problems.ts';

const MOST_BYTES = 256 * 1024;
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/** Reads the body as JSON, with a limit that holds whatever Content-Length says. */
export const jsonBody: WebGuard = async (c, next) => {
  if (!JSON_TYPE.test(c.req.header('Content-Type') ?? '')) {
    return refuse(c, 'unsupported-media-type');
  }
  if (Number(c.req.header('Content-Length') ?? 0) > MOST_BYTES) return refuse(c, 'body-too-large');
  const bytes = await readUpTo(c.req.raw.body, MOST_BYTES);
  if (bytes === undefined) return refuse(c, 'body-too-large');
  const json = parseJson(bytes);
  if (json === undefined)
    return refuse(c, 'malformed-json', { detail: 'Send JSON text in UTF-8.' });
  c.set('body', json.value);
  return next();
};

/** `undefined` when there is more than that. */
export async function readUpTo(
  body: ReadableStream<Uint8Array> | null,
  mostBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Gateways put U+FFFD for bytes that are no UTF-8: a name damaged so would be screened as another. */
function parseJson(bytes: Uint8Array): { value: unknown } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\ufffd') ? undefined : { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
