import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { sha256 } from '../../shared/digests/sha256.ts';
import { KEY_ALPHABET, SECRET_LENGTH } from '../../shared/keys/api-key-text.ts';

export const SESSION_HOURS = 8;

/** Six digits, each as likely as any. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** 256 bits, safe in a URL and in a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** 160 bits, safe in a URL: what nobody guesses, and people can still copy. */
export const newReference = (): string => randomBytes(20).toString('base64url');

/** As long as a key of the API asks, and of its alphabet. */
export const newKeySecret = (): string =>
  Array.from({ length: SECRET_LENGTH }, () => KEY_ALPHABET[randomInt(KEY_ALPHABET.length)]).join(
    '',
  );

/** Takes the same time wherever two hashes (hex) differ. */
export function isSameHash(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left, 'hex'), Buffer.from(right, 'hex')];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The same of any two texts. */
export const isSameText = (left: string, right: string): boolean =>
  isSameHash(sha256(left), sha256(right));

/** Of a session id, so that the token dies with the session and is stored nowhere. */
export const csrfTokenOf = (sessionId: string): string =>
  createHash('sha256').update(`csrf:${sessionId}`).digest('base64url');

export const minutesLater = (now: Date, minutes: number): string =>
  new Date(now.getTime() + minutes * 60_000).toISOString();
