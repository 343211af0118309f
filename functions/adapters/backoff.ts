import { setTimeout as sleep } from 'node:timers/promises';

const BASE_MS = 8;
const CAP_MS = 400;

/** Tries of one write: at most about 3 s of waiting in all, inside the 7 s of a function. */
export const MAX_TRIES = 14;

/** Full jitter: anything from nothing up to a ceiling that doubles with each try. */
export const backOff = (attempt: number): Promise<void> =>
  sleep(Math.random() * Math.min(CAP_MS, BASE_MS * 2 ** attempt));
