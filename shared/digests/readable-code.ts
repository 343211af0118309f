import { createHash } from 'node:crypto';

/** No I, L, O or U: ids that people read out and type (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** So many characters, 5 bits each, of a text's digest: the same text gives the same code. */
export function readableCode(text: string, length: number): string {
  const digest = createHash('sha256').update(text).digest();
  return [...digest.subarray(0, length)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
