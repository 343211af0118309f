import type { Decision } from '../contracts/decision.ts';
import type { Quota } from '../contracts/quota.ts';

/** A limit that a case draws on, without the case and with it. */
export interface LimitView {
  readonly account: string;
  readonly limitTpp: number;
  readonly beforeTpp: number;
  readonly afterTpp: number;
}

export function limitViewOf(
  { account, limitTpp, heldTpp, postedTpp }: Quota,
  { tpp, state }: Decision['draws'][number],
): LimitView {
  const used = heldTpp + postedTpp;
  const beforeTpp = state === 'released' ? used : Math.max(0, used - tpp);
  return { account, limitTpp, beforeTpp, afterTpp: beforeTpp + tpp };
}
