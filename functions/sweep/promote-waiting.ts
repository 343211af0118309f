import type { Account } from '../../shared/ledger/account.ts';
import { ceilingOf, leftForWaiters, limitNow } from '../../shared/ledger/limits.ts';
import { askingMoreThan, fittingIn, type Waiter } from '../../shared/ledger/queue.ts';
import { decideAgain } from './cases.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';
import { aboutAccount, aboutCase, sumOf, workThrough } from './work-through.ts';

/** Accounts with waiting lists looked at in one run. */
const MOST_ACCOUNTS = 100;
/** Requests taken from one waiting list in one run, for either reason. */
const MOST_PROMOTIONS = 50;

/**
 * Decides again, in order, the waiting requests that fit whole in what their account has left, and
 * before them those that a lowered limit has made too large: they go to people. Room comes from
 * withdrawals, voids, expiries, a raised limit or the next quarter: it is all one here.
 */
export async function promoteWaiting(dependencies: SweepDependencies, until: Date): Promise<Tally> {
  const { accounts, clock } = dependencies;
  const items = await accounts.awaited(clock(), MOST_ACCOUNTS);
  const lists = { done: 0, failed: 0 };
  const act = async (account: string) => {
    const list = await promoteFrom(account, dependencies, until);
    lists.done += list.done;
    lists.failed += list.failed;
    return true;
  };
  const work = { name: 'a waiting list', items, until, about: aboutAccount, act };
  const { failed } = await workThrough(work, dependencies);
  return { done: lists.done, failed: lists.failed + failed };
}

async function promoteFrom(
  name: string,
  dependencies: SweepDependencies,
  until: Date,
): Promise<Tally> {
  const { accounts, dueCases, clock } = dependencies;
  await dueCases.makeRoom(name, clock());
  const account = (await accounts.read([name], clock())).get(name);
  if (!account || account.waiting === 0) {
    await accounts.forgetQueue(name);
    return { done: 0, failed: 0 };
  }
  const leave = (items: AsyncIterable<Waiter>) =>
    workThrough(
      { name: 'promotion', items, most: MOST_PROMOTIONS, until, about: aboutCase, act },
      dependencies,
    );
  const act = async ({ caseId }: Waiter) => {
    const status = await decideAgain(caseId, 'waitlisted', dependencies);
    return status !== undefined && status !== 'waitlisted';
  };
  const most = mostOf(account, clock());
  const tooLarge = await leave(askingMoreThan(most, accounts.waiters(name)));
  const fitting = await leave(fittingIn(leftForWaiters(account, clock()), accounts.waiters(name)));
  return sumOf(tooLarge, fitting);
}

const mostOf = (account: Account, now: Date): number =>
  ceilingOf({ account: account.account, limitTpp: limitNow(account, now) }, now);
