import type { Determined, Settled } from '../../shared/contracts/case.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { weigh } from '../../shared/ledger/weigh.ts';
import type { Attempt, Draw, Path } from '../../shared/rules/determination.ts';
import { listPlace } from '../adapters/dynamodb/cases/keys.ts';
import { readAccounts } from '../adapters/dynamodb/ledger/accounts.ts';
import { waiters } from '../adapters/dynamodb/ledger/queue.ts';
import { decisionOf } from './decision.ts';
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
  const claimant = { caseId: submission.id, place: listPlace(submission), freedTpp: 0 };
  const { path, attempts } = await firstOpen(determination.paths, (draw) =>
    weigh(draw, accounts.get(draw.account), claimant, (account) => waiters(table, account)),
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
