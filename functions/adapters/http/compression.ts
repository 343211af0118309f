import { gzipSync } from 'node:zlib';

/** What is shorter goes out in one packet anyway. */
const LEAST_BYTES = 1024;
/**
 * Answers of the API, and what is the same for everybody; a problem is short, and a page has a form's
 * token beside what somebody wrote.
 */
const COMPRESSED = /^(?:application\/json|text\/(?:css|javascript))\s*(?:;|$)/i;

/**
 * The body as gzip, where it is such an answer, long enough, and `Accept-Encoding` takes that; its
 * headers are changed with it. Safe although an answer says what the caller sent beside what only the
 * caller may know: no other page can have a browser send an API key, or the token of a form.
 */
export function compressed(body: Buffer, headers: Record<string, string>, accepts = ''): Buffer {
  if (!COMPRESSED.test(headers['content-type'] ?? '')) return body;
  headers.vary = [headers.vary, 'Accept-Encoding'].filter(Boolean).join(', ');
  if (body.length < LEAST_BYTES || !takesGzip(accepts)) return body;
  headers['content-encoding'] = 'gzip';
  return gzipSync(body);
}

/** RFC 9110, 12.5.3: a coding of weight 0 is refused, `*` stands for those that are not named. */
function takesGzip(accepts: string): boolean {
  const weights = new Map(
    accepts.split(',').map((range) => {
      const [coding = '', weight] = range.toLowerCase().split(';');
      return [coding.trim(), weight === undefined ? 1 : Number(weight.replace(/^\s*q\s*=/, ''))];
    }),
  );
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0;
}
