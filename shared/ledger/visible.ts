import type { Quota } from '../contracts/quota.ts';
import type { Attempt } from '../rules/determination.ts';
import { isEverybodys } from './account.ts';
import { limitInForce } from './limits.ts';
import type { Weighed } from './weigh.ts';

/** What everybody sees is told in thousandths of the limit: less would tell of single orders. */
const PARTS = 1000;

const stepOf = (limitTpp: number): number => Math.max(1, Math.floor(limitTpp / PARTS));

const upTo = (tpp: number, step: number): number => Math.ceil(tpp / step) * step;

/** An account as a client sees it that may: what is used of a country's is never told too low. */
export function asSeen(quota: Quota): Quota {
  const { account, limitTpp, heldTpp, postedTpp } = quota;
  if (!isEverybodys(account)) return quota;
  const step = stepOf(limitTpp);
  const usedTpp = upTo(heldTpp + postedTpp, step);
  const posted = upTo(postedTpp, step);
  return {
    ...quota,
    heldTpp: usedTpp - posted,
    postedTpp: posted,
    availableTpp: Math.max(0, limitTpp - usedTpp),
  };
}

/**
 * How a draw fared, as far as its client may know: of an account that it has no case on, whether it
 * fits, and what the policy says for everybody.
 */
export function asTold({ isTheirs, ...attempt }: Weighed, at: Date): Attempt {
  const { account, tpp, limitTpp, availableTpp, fits } = attempt;
  if (isEverybodys(account)) {
    if (availableTpp === undefined) return attempt;
    const step = stepOf(limitTpp);
    return {
      ...attempt,
      availableTpp: Math.max(0, limitTpp - upTo(limitTpp - availableTpp, step)),
    };
  }
  if (isTheirs) return attempt;
  const ofPolicy = limitInForce(account, at);
  return { account, tpp, fits, ...(ofPolicy !== undefined && { limitTpp: ofPolicy }) };
}
