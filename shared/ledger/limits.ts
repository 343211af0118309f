import { COUNTRY_CODES } from '../contracts/country-codes.ts';
import type { Decision } from '../contracts/decision.ts';
import type { Quota } from '../contracts/quota.ts';
import type { Draw } from '../rules/determination.ts';
import { accountLimit, highestLimit, policyInForce } from '../rules/index.ts';
import type { Account } from './account.ts';

/** The policy's limit of an account at an instant; `undefined` for a name it gives none. */
export type LimitInForce = (account: string, now: Date) => number | undefined;

export const limitInForce: LimitInForce = (account, now) => {
  const [kind, owner = ''] = account.split('/');
  if (kind === 'country' && !COUNTRY_CODES.has(owner)) return undefined;
  const at = now.toISOString();
  return accountLimit(policyInForce(at), account, at);
};

/** The limit that holds where the policy gives this one: an officer's adjustment goes before it. */
export const limitOn = <Limit extends number | undefined>(
  account: Pick<Account, 'limitTpp'> | undefined,
  policyLimitTpp: Limit,
): number | Limit => account?.limitTpp ?? policyLimitTpp;

/**
 * The draw against the limit in force at that moment: who waits gains by a raise and by the next
 * quarter, and a lowered cap binds everybody. Where none is in force, the one that it was promised.
 */
export const drawOfTheDay = (draw: Draw, at: Date, limitOf = limitInForce): Draw => ({
  ...draw,
  limitTpp: limitOf(draw.account, at) ?? draw.limitTpp,
});

/** The limit of an account as it stands, at an instant. */
export const limitNow = (account: Account, now: Date, limitOf = limitInForce): number =>
  limitOn(account, limitOf(account.account, now) ?? account.policyLimitTpp ?? 0);

/** What those who wait for an account may share. */
export const leftForWaiters = (account: Account, now: Date, limitOf = limitInForce): number =>
  limitNow(account, now, limitOf) - account.used;

/**
 * Whether an amount is more than an account will ever have, so that waiting for it is in vain. By
 * the policy a later quarter has more; what an officer set is all there is.
 */
export const isBeyond = (draw: Draw, at: Date): boolean => draw.tpp > ceilingOf(draw, at);

/** The most that an account with this limit will ever have. */
export function ceilingOf({ account, limitTpp }: Omit<Draw, 'tpp'>, at: Date): number {
  const instant = at.toISOString();
  const isThePolicys = limitInForce(account, at) === limitTpp;
  const highest = isThePolicys && highestLimit(policyInForce(instant), account, instant);
  return highest || limitTpp;
}

/** The account as people see it. Where the policy gives no limit now, the one last drawn on holds. */
export function quotaOf(account: Account, policyLimitTpp: number | undefined): Quota | undefined {
  const limitTpp = limitOn(account, policyLimitTpp ?? account.policyLimitTpp);
  if (limitTpp === undefined) return undefined;
  return {
    account: account.account,
    limitTpp,
    heldTpp: account.held,
    postedTpp: account.posted,
    availableTpp: Math.max(0, limitTpp - account.used),
    waiting: account.waiting,
  };
}

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

/** What a decision draws on and what is left of it; a limit that is not known is left out. */
export async function limitViews(
  decision: Decision | null,
  quotaNow: (account: string) => Promise<Quota | undefined>,
): Promise<LimitView[]> {
  const views = (decision?.draws ?? []).map(async (draw) => {
    const quota = await quotaNow(draw.account);
    return quota ? [limitViewOf(quota, draw)] : [];
  });
  return (await Promise.all(views)).flat();
}
