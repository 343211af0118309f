import type { Attempt, Draw } from '../rules/determination.ts';
import { type Account, maySee } from './account.ts';
import { limitOn } from './limits.ts';
import { mayPass, type WaitingList } from './queue.ts';

/** Who draws: from which place in any waiting list, and what it gives back of the account. */
export interface Claimant {
  readonly caseId: string;
  readonly clientId: string;
  readonly place: string;
  readonly freedTpp: number;
}

/** How a draw fared, and whether its client may know what the account says of itself. */
export interface Weighed extends Attempt {
  readonly limitTpp: number;
  readonly isTheirs?: true;
}

/** The most that may be in use before a draw, so that it fits. Below nothing it fits nowhere. */
export const mostUsedBefore = (draw: Draw, account: Account | undefined, freedTpp: number) =>
  limitOn(account, draw.limitTpp) + freedTpp - draw.tpp;

const hasRoom = (draw: Draw, account: Account | undefined, freedTpp: number): boolean =>
  (account?.used ?? 0) <= mostUsedBefore(draw, account, freedTpp);

/** Whether a draw fits and nobody waits: then nothing else decides. */
export const fitsAtOnce = (draw: Draw, account: Account, freedTpp: number): boolean =>
  account.waiting === 0 && hasRoom(draw, account, freedTpp);

/** How a draw fares on an account as it stands, and behind those who wait for it. */
export async function weigh(
  draw: Draw,
  account: Account | undefined,
  { freedTpp, ...claimant }: Claimant,
  listOf: (account: string) => WaitingList,
): Promise<Weighed> {
  const limitTpp = limitOn(account, draw.limitTpp);
  const leftTpp = limitTpp - (account?.used ?? 0);
  const isTheirs = account !== undefined && maySee(account, claimant.clientId);
  const weighed = { ...draw, limitTpp, ...(isTheirs && { isTheirs }) };
  const refused = {
    ...weighed,
    availableTpp: Math.max(0, leftTpp + freedTpp),
    fits: false,
  };
  if (!hasRoom(draw, account, freedTpp)) return refused;
  const { waiting = 0 } = account ?? {};
  // Nobody waits for room that the claimant holds already.
  const isFree = waiting === 0 || draw.tpp <= freedTpp;
  const fits = isFree || (await mayPass(listOf(draw.account), { ...claimant, leftTpp, waiting }));
  return fits ? { ...weighed, fits } : { ...refused, othersWait: true };
}
