import type { Draft } from '../contracts/draft.ts';

/** How long a draft is kept after it was last saved. */
export const KEPT_DAYS = 90;
/** How long before its end its owner and colleagues are reminded. */
export const REMINDED_DAYS = 14;

const DAY_MS = 86_400_000;

const daysAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * DAY_MS).toISOString();

/** When a draft saved at an instant (ISO) ends. */
export const expiryOf = (savedAt: string): string => daysAfter(savedAt, KEPT_DAYS);

/** From when on its end is told. */
export const reminderAt = ({ expiresAt }: Pick<Draft, 'expiresAt'>): string =>
  daysAfter(expiresAt, -REMINDED_DAYS);

/** Whether its time is over. Then it is gone for whoever asks, whenever it is removed. */
export const isPastKeeping = ({ expiresAt }: Pick<Draft, 'expiresAt'>, now: Date): boolean =>
  expiresAt <= now.toISOString();

/** Whether its end is still to be told: nobody is told of what was sent, or of what is nobody's yet. */
export const isToBeTold = ({ owner, reminded, sent }: Draft): boolean =>
  owner !== undefined && !reminded && !sent;

/** Where what was uploaded for a draft lies; of one that was sent it stays there. */
export const draftFolder = (id: string): string => `drafts/${id}`;
