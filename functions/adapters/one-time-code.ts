import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** How long a code can be used, and how often a wrong one may be tried. */
export const CODE_MINUTES = 10;
export const MOST_TRIES = 5;

/** Codes that may be asked for within the hour. */
export const MOST_CODES = { mailbox: 10, subject: 5 } as const;
const HOUR_MS = 3_600_000;

export const SESSION_HOURS = 8;

/** Six digits, each as likely as any. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** 256 bits, safe in a URL and in a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** 160 bits, safe in a URL: what nobody guesses, and people can still copy. */
export const newReference = (): string => randomBytes(20).toString('base64url');

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Takes the same time wherever two hashes (hex) differ. */
export function isSameHash(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left, 'hex'), Buffer.from(right, 'hex')];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Of a session id, so that the token dies with the session and is stored nowhere. */
export const csrfTokenOf = (sessionId: string): string =>
  createHash('sha256').update(`csrf:${sessionId}`).digest('base64url');

/** The instants of the last hour, oldest first. */
export const withinTheHour = (instants: readonly string[], now: Date): string[] =>
  instants.filter((instant) => Date.parse(instant) > now.getTime() - HOUR_MS);

export const minutesLater = (now: Date, minutes: number): string =>
  new Date(now.getTime() + minutes * 60_000).toISOString();
