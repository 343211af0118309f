/**
 * The most that a body may be: an order of any size, or a form with room for 10,000 characters of
 * any script, as a browser writes them.
 */
export const MOST_BYTES = 256 * 1024;

/** The whole body, with a limit that holds whatever Content-Length says; `undefined` past it. */
export async function readBody(request: Request): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('Content-Length') ?? 0) > MOST_BYTES) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
