import type { KnownCase } from '../../shared/cases/known-case.ts';
import { CaseConflictError } from '../../shared/errors.ts';
import type { Clock } from '../adapters/clock.ts';
import type { Accounts } from '../adapters/ports/ledger.ts';
import type { Settlements } from '../adapters/ports/settlements.ts';

export interface SettleDependencies {
  readonly settlements: Settlements;
  readonly accounts: Accounts;
  readonly clock: Clock;
}

/** Looks at a case that others change at the same time. */
export const CASE_LOOKS = { of: 'A case', most: 5 };

/** The case that a command is about. */
export async function knownCase(
  { settlements }: SettleDependencies,
  id: string,
  command: string,
): Promise<KnownCase> {
  const known = await settlements.find(id);
  if (known) return known;
  throw new CaseConflictError(`There is no such case to ${command}`);
}
