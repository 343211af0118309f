import type { Determined, Settled } from '../../shared/contracts/case.ts';
import { CaseConflictError, InvalidInputError } from '../../shared/errors.ts';
import type { Attempt } from '../../shared/rules/determination.ts';
import { caseFileOf, readCase, type StoredCase } from '../adapters/dynamodb/cases/stored-case.ts';
import { untilStill } from '../adapters/until-still.ts';
import { CASE_LOOKS, type SettleDependencies } from './dependencies.ts';
import { openStandingOf, RECEIVED, type Standing } from './standing.ts';
import { type Amending, takePath } from './take-path.ts';

/**
 * Records the decision of the first path that succeeds, in one transaction with its draws. A case
 * decided before keeps its answer. One that waits is decided again, and stays if there is no room.
 */
export function decideCase(input: Determined, dependencies: SettleDependencies): Promise<Settled> {
  // Nearly always true, so nothing is read first; where it is not, the transaction says so.
  let standing = RECEIVED;
  return untilStill(CASE_LOOKS, async () => {
    const settled = await takeFirst(input, { standing }, dependencies);
    if (settled) return settled;
    const stored = await readStored(input, dependencies);
    const seen = openStandingOf(stored.row);
    if (!seen) return { case: caseFileOf(stored) };
    standing = seen;
    return undefined;
  });
}

/** Tries the paths in order. `undefined` when the case does not stand as believed. */
export async function takeFirst(
  input: Determined,
  { standing, amending }: { standing: Standing; amending?: Amending },
  dependencies: SettleDependencies,
): Promise<Settled | undefined> {
  const attempts: Attempt[] = [];
  const at = dependencies.clock();
  for (const path of input.determination.paths) {
    const waitsOn = path.waitsFor !== undefined && path.waitsFor === standing.waitsFor;
    if (waitsOn && !amending) {
      return { case: caseFileOf(await readStored(input, dependencies)) };
    }
    const taken = await takePath(dependencies.table, {
      input,
      path,
      attempts,
      standing,
      at,
      amending,
    });
    if (taken.outcome === 'taken') return { case: taken.case };
    if (taken.outcome === 'stale') return undefined;
    attempts.push(...taken.attempts);
  }
  throw new InvalidInputError('The last path of a determination draws on an account');
}

async function readStored(
  { submission }: Determined,
  { table }: SettleDependencies,
): Promise<StoredCase> {
  const stored = await readCase(table, submission.id);
  if (stored) return stored;
  throw new CaseConflictError('There is no such case to decide');
}
