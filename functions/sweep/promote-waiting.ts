import { DependencyUnavailableError } from '../../shared/errors.ts';
import type { Account } from '../../shared/ledger/account.ts';
import { ceilingOf, leftForWaiters, limitNow } from '../../shared/ledger/limits.ts';
import {
  askingMoreThan,
  fittingIn,
  gaveWayBefore,
  placeInOrder,
  placeLast,
  type Waiter,
} from '../../shared/ledger/queue.ts';
import { decideAgain } from './cases.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';
import { isPaused, pieceOf, type Run } from './run.ts';
import { type Job, sumOf, takeUp, workThrough } from './work-through.ts';

/** Accounts with waiting lists looked at at once: more than there are countries and authorizations. */
const MOST_ACCOUNTS = 2_000;
/** Requests taken from one waiting list, for either reason, before the others have their turn again. */
const MOST_PROMOTIONS = 50;
const PROMOTION = 'promotion';

/**
 * Decides again, in order, the waiting requests that fit whole in what their account has left, and
 * before them those that a lowered limit has made too large: they go to people. Room comes from
 * withdrawals, voids, expiries, a raised limit or the next quarter: it is all one here.
 */
export const promoteWaiting: Job = async (dependencies, run) => {
  const lists: Tally[] = [];
  const looked = await takeUp(dependencies, run, {
    name: 'a waiting list',
    most: MOST_ACCOUNTS,
    due: async (now, most) =>
      (await dependencies.accounts.awaited(now, most)).map((account) => ({ account })),
    act: async ({ account }) => {
      lists.push(await promoteFrom(account, dependencies, run));
      return false;
    },
  });
  const all = lists.reduce(sumOf, looked);
  return lists.some(({ more }) => more) ? { ...all, more: true } : all;
};

async function promoteFrom(
  name: string,
  dependencies: SweepDependencies,
  run: Run,
): Promise<Tally> {
  const { accounts, dueCases, clock } = dependencies;
  await dueCases.makeRoom(name, clock());
  const account = (await accounts.read([name], clock())).get(name);
  if (!account || account.waiting === 0) {
    await accounts.forgetQueue(name);
    return { done: 0, failed: 0 };
  }
  const passedOver = new Set<Waiter>();
  let gaveWay = false;
  const leave = (items: AsyncIterable<Waiter>) => {
    const act = async (waiter: Waiter) => {
      const isPromoted = await promote(name, waiter, dependencies);
      if (await letPass(name, passedOver, dependencies)) gaveWay = true;
      return isPromoted;
    };
    return workThrough({ name: PROMOTION, items, most: MOST_PROMOTIONS, run, act }, dependencies);
  };
  const waiters = () => tryable(name, passedOver, dependencies, run);
  // Who gave way has its place again once it can be decided, whether or not it fits.
  const back = await leave(gaveWayBefore(waiters()));
  const tooLarge = await leave(askingMoreThan(mostOf(account, clock()), waiters()));
  const fitting = await leave(fittingIn(leftForWaiters(account, clock()), waiters()));
  const tally = [tooLarge, fitting].reduce(sumOf, back);
  // What failed has left its room to those behind it.
  const isUnfinished =
    gaveWay || tally.failed > 0 || Math.max(tooLarge.done, fitting.done) >= MOST_PROMOTIONS;
  return isUnfinished ? { ...tally, more: true } : tally;
}

/** Who waits, but for those that failed before and are left alone: they are passed over. */
async function* tryable(
  name: string,
  passedOver: Set<Waiter>,
  { accounts, clock }: SweepDependencies,
  run: Run,
) {
  for await (const waiter of accounts.waiters(name)) {
    if (isPaused(PROMOTION, waiter, run, clock())) passedOver.add(waiter);
    else yield waiter;
  }
}

/** As often as this it was an outage; from then on it may be the case itself. */
const OUTAGES = 5;

/**
 * Once another could be decided there is no outage: those before it that fail ever again keep nobody
 * behind them waiting, until they can. Whether any gave way.
 */
async function letPass(
  name: string,
  passedOver: Set<Waiter>,
  { dueCases, stuckWork }: SweepDependencies,
): Promise<boolean> {
  let gaveWay = false;
  for (const waiter of passedOver) {
    const last = placeLast(waiter.place);
    if (last === waiter.place || (await stuckWork.tries(pieceOf(PROMOTION, waiter))) < OUTAGES) {
      continue;
    }
    await dueCases.moveWaiter(name, waiter, last);
    gaveWay = true;
  }
  passedOver.clear();
  return gaveWay;
}

/** One that cannot be decided at all keeps nobody behind it waiting, until it can. */
async function promote(name: string, waiter: Waiter, dependencies: SweepDependencies) {
  const { place } = waiter;
  const moveTo = (to: string) =>
    to === place ? undefined : dependencies.dueCases.moveWaiter(name, waiter, to);
  try {
    const status = await decideAgain(waiter.caseId, 'waitlisted', dependencies);
    if (status === 'waitlisted') await moveTo(placeInOrder(place));
    return status !== undefined && status !== 'waitlisted';
  } catch (error) {
    // An outage is nobody's fault, and costs nobody the place at once.
    if (!(error instanceof DependencyUnavailableError)) await moveTo(placeLast(place));
    throw error;
  }
}

const mostOf = (account: Account, now: Date): number =>
  ceilingOf({ account: account.account, limitTpp: limitNow(account, now) }, now);
