import type { EndUseRead } from '../rules/end-uses/read.ts';

/** A limit as everybody may know it: in whole percents, never too low and by less than one too high. */
export interface Room {
  readonly account: string;
  readonly limitTpp: number;
  readonly postedPercent: number;
  readonly heldPercent: number;
  /** Whether somebody waits for it. */
  readonly isWaitedFor: boolean;
}

/** What only the server knows of a draft, as far as whoever writes it may. */
export interface ServerKnows {
  readonly rooms: readonly Room[];
  /** The end use as it was last read, where one stands there. */
  readonly endUse?: EndUseRead | undefined;
}

export const NOTHING_KNOWN: ServerKnows = { rooms: [] };

interface Used {
  readonly account: string;
  readonly limitTpp: number;
  readonly heldTpp: number;
  readonly postedTpp: number;
  readonly waiting: number;
}

export function roomOf({ account, limitTpp, heldTpp, postedTpp, waiting }: Used): Room {
  const percent = (tpp: number) => Math.ceil((tpp * 100) / Math.max(1, limitTpp));
  const postedPercent = percent(postedTpp);
  const heldPercent = percent(postedTpp + heldTpp) - postedPercent;
  return { account, limitTpp, postedPercent, heldPercent, isWaitedFor: waiting > 0 };
}

/** The most that may be left, as far as the percents tell: what is more than this fits for certain not. */
export function mostLeft({ limitTpp, postedPercent, heldPercent }: Room): number {
  const percent = 101 - postedPercent - heldPercent;
  return percent > 100 ? limitTpp : Math.max(0, Math.ceil((limitTpp * percent) / 100) - 1);
}
