import { mayWithdraw } from '../../shared/cases/may-withdraw.ts';
import type { Settled, Submission } from '../../shared/contracts/case.ts';
import { CaseConflictError, DependencyUnavailableError } from '../../shared/errors.ts';
import { caseFileOf, readCase } from '../adapters/dynamodb/cases/stored-case.ts';
import { closeCase } from '../adapters/dynamodb/settlements/close-case.ts';
import type { SettleDependencies } from './dependencies.ts';

/** Looks at a case that others change at the same time. */
const MAX_LOOKS = 5;

/** Gives back what the case holds, has posted and not shipped, or waits for, and ends its review. */
export async function withdraw(
  submission: Submission,
  { table, clock }: SettleDependencies,
): Promise<Settled> {
  for (let look = 0; look < MAX_LOOKS; look++) {
    const stored = await readCase(table, submission.id);
    if (!stored) throw new CaseConflictError('There is no such case to withdraw');
    if (stored.row.status === 'withdrawn') return { case: caseFileOf(stored) };
    if (!mayWithdraw(stored.row)) {
      throw new CaseConflictError(`A case that is ${stored.row.status} cannot be withdrawn`);
    }
    const closed = await closeCase(table, stored, { to: 'withdrawn', at: clock() });
    if (closed) return { case: caseFileOf(closed) };
  }
  throw new DependencyUnavailableError('A case never stood still');
}
