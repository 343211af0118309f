import { submission } from '../../shared/contracts/case.ts';
import { leftForWaiters } from '../../shared/ledger/limits.ts';
import { fittingIn, type Waiter } from '../../shared/ledger/queue.ts';
import { readCase } from '../adapters/dynamodb/cases/stored-case.ts';
import { readAccounts } from '../adapters/dynamodb/ledger/accounts.ts';
import { accountKey } from '../adapters/dynamodb/ledger/keys.ts';
import { waitersOf } from '../adapters/dynamodb/ledger/queue.ts';
import { freeOverdue } from '../adapters/dynamodb/settlements/free-overdue.ts';
import { dueKeys } from '../adapters/dynamodb/table/due.ts';
import { ownerOf } from '../adapters/dynamodb/table/expression.ts';
import { DUE } from '../adapters/dynamodb/table/partitions.ts';
import { updateItem } from '../adapters/dynamodb/table/single-writes.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';
import { aboutAccount, workThrough } from './work-through.ts';

/** Accounts with waiting lists looked at in one run. */
const MOST_ACCOUNTS = 100;
/** Requests promoted from one waiting list in one run. */
const MOST_PROMOTIONS = 50;

/**
 * Decides again, in order, the waiting requests that fit whole in what their account has left. Room
 * comes from withdrawals, voids, expiries, a raised limit or the next quarter: it is all one here.
 */
export async function promoteWaiting(dependencies: SweepDependencies, until: Date): Promise<Tally> {
  const { table, clock } = dependencies;
  const due = { duePk: DUE.waiting, until: clock(), limit: MOST_ACCOUNTS };
  const accounts = (await dueKeys(table, due)).map(ownerOf);
  const lists = { done: 0, failed: 0 };
  const act = async (account: string) => {
    const list = await promoteFrom(account, dependencies, until);
    lists.done += list.done;
    lists.failed += list.failed;
    return true;
  };
  const work = { name: 'a waiting list', items: accounts, until, about: aboutAccount, act };
  const { failed } = await workThrough(work, dependencies);
  return { done: lists.done, failed: lists.failed + failed };
}

async function promoteFrom(
  name: string,
  dependencies: SweepDependencies,
  until: Date,
): Promise<Tally> {
  const { table, clock } = dependencies;
  await freeOverdue(table, name, clock());
  const account = (await readAccounts(table, [name], clock())).get(name);
  if (!account || account.waiting === 0) return forgetQueue(name, dependencies);
  const items = fittingIn(leftForWaiters(account, clock()), waitersOf(table)(name));
  const act = ({ caseId }: Waiter) => promote(caseId, dependencies);
  const about = ({ caseId }: Waiter) => ({ caseId });
  const work = { name: 'promotion', items, most: MOST_PROMOTIONS, until, about, act };
  return workThrough(work, dependencies);
}

async function promote(
  caseId: string,
  { table, decideMachine }: SweepDependencies,
): Promise<boolean> {
  const stored = await readCase(table, caseId);
  if (stored?.row.status !== 'waitlisted') return false;
  const input = { command: 'decide', submission: submission.parse(stored.row) } as const;
  const settled = await decideMachine.run(input);
  return settled.case.status !== 'waitlisted';
}

/** Nobody waits any more: the sweep need not look here, until somebody joins again. */
async function forgetQueue(name: string, { table }: SweepDependencies): Promise<Tally> {
  await updateItem(table, accountKey(name), {
    change: { remove: ['duePk', 'dueAt'] },
    condition: { where: '#waiting = :nobody', values: { nobody: 0 } },
  });
  return { done: 0, failed: 0 };
}
