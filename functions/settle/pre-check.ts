import { decisionOf } from '../../shared/cases/deciding.ts';
import { queuePlace } from '../../shared/cases/known-case.ts';
import { orToPeople } from '../../shared/cases/too-large.ts';
import type { Determined, Settled } from '../../shared/contracts/case.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { drawOfTheDay } from '../../shared/ledger/limits.ts';
import { type Weighed, weigh } from '../../shared/ledger/weigh.ts';
import type { Draw, Path } from '../../shared/rules/determination.ts';
import type { SettleDependencies } from './dependencies.ts';

/** The answer that `decide` would give at this moment. Nothing is written, no license is issued. */
export async function preCheck(
  input: Determined,
  { accounts, clock }: SettleDependencies,
): Promise<Settled> {
  const at = clock();
  const { submission, determination } = input;
  const names = determination.paths.flatMap(({ draws }) => draws.map(({ account }) => account));
  const standing = await accounts.read(names, at);
  const { id: caseId, clientId } = submission;
  const claimant = { caseId, clientId, place: queuePlace(submission), freedTpp: 0 };
  const { path, attempts } = await firstOpen(determination.paths, at, (draw) =>
    weigh(drawOfTheDay(draw, at), standing.get(draw.account), claimant, accounts.waiters),
  );
  const decision = decisionOf(input, path, { attempts, at });
  const updatedAt = decision.decidedAt;
  return { case: { ...submission, status: path.status, updatedAt, decision, license: null } };
}

async function firstOpen(
  paths: readonly Path[],
  at: Date,
  attempt: (draw: Draw) => Promise<Weighed>,
) {
  const attempts: Weighed[] = [];
  for (const said of paths) {
    const path = orToPeople(said, attempts, at);
    const tried = await Promise.all(path.draws.map(attempt));
    const refused = tried.filter(({ fits }) => !fits);
    attempts.push(...(refused.length > 0 ? refused : tried));
    if (refused.length === 0) return { path, attempts };
  }
  throw new InvalidInputError('The last path of a determination draws on an account');
}
