import type { Determined, Settled } from '../../shared/contracts/case.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import type { Attempt, Draw, Path } from '../../shared/rules/determination.ts';
import { listPlace } from '../adapters/dynamodb/cases/keys.ts';
import { limitOn } from '../adapters/dynamodb/ledger/account-writes.ts';
import { readAccounts } from '../adapters/dynamodb/ledger/accounts.ts';
import type { AccountItem } from '../adapters/dynamodb/ledger/items.ts';
import { mayPass } from '../adapters/dynamodb/ledger/queue.ts';
import { decisionOf, fitting } from './decision.ts';
import type { SettleDependencies } from './dependencies.ts';

/** The answer that `decide` would give at this moment. Nothing is written, no license is issued. */
export async function preCheck(
  input: Determined,
  { table, clock }: SettleDependencies,
): Promise<Settled> {
  const at = clock();
  const { submission, determination } = input;
  const names = determination.paths.flatMap(({ draws }) => draws.map(({ account }) => account));
  const accounts = await readAccounts(table, names, at);
  const place = listPlace(submission);
  const hasPrecedence = (account: AccountItem, leftTpp: number): Promise<boolean> =>
    mayPass(table, { ...account, place, leftTpp, caseId: submission.id });
  const { path, attempts } = await firstOpen(determination.paths, (draw) =>
    weigh(draw, accounts.get(draw.account), hasPrecedence),
  );
  const decision = decisionOf(input, path, { attempts, at });
  const updatedAt = decision.decidedAt;
  return { case: { ...submission, status: path.status, updatedAt, decision, license: null } };
}

async function firstOpen(paths: readonly Path[], attempt: (draw: Draw) => Promise<Attempt>) {
  const attempts: Attempt[] = [];
  for (const path of paths) {
    const tried = await Promise.all(path.draws.map(attempt));
    const refused = tried.filter(({ fits }) => !fits);
    attempts.push(...(refused.length > 0 ? refused : tried));
    if (refused.length === 0) return { path, attempts };
  }
  throw new InvalidInputError('The last path of a determination draws on an account');
}

/** How a draw would fare: the same weighing as `take` does when an account refuses. */
async function weigh(
  draw: Draw,
  seen: AccountItem | undefined,
  hasPrecedence: (account: AccountItem, leftTpp: number) => Promise<boolean>,
): Promise<Attempt> {
  const limitTpp = limitOn(draw, seen);
  const leftTpp = Math.max(0, limitTpp - (seen?.used ?? 0));
  const refused = { ...draw, limitTpp, availableTpp: leftTpp, fits: false };
  if (draw.tpp > leftTpp) return refused;
  const waits = seen && seen.waiting > 0 && !(await hasPrecedence(seen, leftTpp));
  return waits ? { ...refused, othersWait: true } : fitting({ ...draw, limitTpp });
}
