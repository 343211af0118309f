import type { Settled, Submission } from '../../shared/contracts/case.ts';
import { CaseConflictError, DependencyUnavailableError } from '../../shared/errors.ts';
import type { Status } from '../../shared/rules/vocabulary.ts';
import { closeCase } from '../adapters/dynamodb/close-case.ts';
import type { CaseItem } from '../adapters/dynamodb/items.ts';
import { caseFileOf, readCase } from '../adapters/dynamodb/stored-case.ts';
import type { SettleDependencies } from './dependencies.ts';

/** Looks at a case that others change at the same time. */
const MAX_LOOKS = 5;

/** What may be withdrawn; the rest has nothing left to give back. */
const OPEN: Readonly<Record<Status, boolean>> = {
  received: true,
  'no-license-required': true,
  licensed: true,
  'under-review': true,
  'on-hold': true,
  waitlisted: true,
  withdrawn: false,
  refused: false,
  expired: false,
  revoked: false,
  returned: false,
};

/** An authorization is in use from its issue on; its end is an officer's, and no withdrawal. */
const isGranted = ({ authorizations = [] }: CaseItem): boolean => authorizations.length > 0;

/** Gives back what the case holds, has posted and not shipped, or waits for, and ends its review. */
export async function withdraw(
  submission: Submission,
  { table, clock }: SettleDependencies,
): Promise<Settled> {
  for (let look = 0; look < MAX_LOOKS; look++) {
    const stored = await readCase(table, submission.id);
    if (!stored) throw new CaseConflictError('There is no such case to withdraw');
    if (stored.row.status === 'withdrawn') return { case: caseFileOf(stored) };
    if (!OPEN[stored.row.status] || isGranted(stored.row)) {
      throw new CaseConflictError(`A case that is ${stored.row.status} cannot be withdrawn`);
    }
    const closed = await closeCase(table, stored, { to: 'withdrawn', at: clock() });
    if (closed) return { case: caseFileOf(closed) };
  }
  throw new DependencyUnavailableError('A case never stood still');
}
