import type { Draw } from '../rules/determination.ts';
import type { Movement } from './account.ts';

/** An amount of an account, under the id of the transfer that took it. */
export interface Amount {
  readonly account: string;
  readonly transferId: string;
  readonly tpp: number;
}

/** Draws that succeed together or not at all. */
export interface Booking {
  readonly draws: readonly Draw[];
  /** Given by the caller, so that a repeat is known as one. */
  readonly transferId: string;
  readonly caseId: string;
  /** Whose case it is: from then on its client may see the accounts. */
  readonly clientId: string;
  readonly at: Date;
  /** Makes it a hold; without it the amounts are posted. */
  readonly expiresAt?: Date | undefined;
  /** The case's place in any waiting list. */
  readonly place: string;
  /** The account whose waiting list the case leaves when it succeeds. */
  readonly leaves?: string | undefined;
  /** Holds of the case that end in the same transaction: their room is its own to take. */
  readonly voids?: readonly Amount[] | undefined;
}

/** What the case gives back of an account in the same transaction. */
export const freedOn = (account: string, { voids = [] }: Booking): number =>
  voids.filter((hold) => hold.account === account).reduce((sum, { tpp }) => sum + tpp, 0);

/** What a draw moves on its account. */
export const drawnBy = (
  { expiresAt, leaves, transferId }: Booking,
  { account, tpp }: Draw,
): Movement => ({
  of: transferId,
  ...(expiresAt ? { held: tpp } : { posted: tpp }),
  waiting: account === leaves ? -1 : 0,
});

/** The account that the case waits for and does not draw on. */
export const leftUndrawn = ({ draws, leaves }: Booking): string | undefined =>
  draws.some(({ account }) => account === leaves) ? undefined : leaves;
