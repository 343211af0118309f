import { mayWithdraw } from '../../shared/cases/lifecycle.ts';
import type { MachineInput, Settled } from '../../shared/contracts/case.ts';
import { CaseConflictError } from '../../shared/errors.ts';
import { caseFileOf, readCase } from '../adapters/dynamodb/cases/stored-case.ts';
import { closeCase } from '../adapters/dynamodb/settlements/close-case.ts';
import { untilStill } from '../adapters/until-still.ts';
import { CASE_LOOKS, type SettleDependencies } from './dependencies.ts';

/** Gives back what the case holds, has posted and not shipped, or waits for, and ends its review. */
export function withdraw(
  { submission: { id } }: MachineInput & { command: 'withdraw' },
  { table, clock }: SettleDependencies,
): Promise<Settled> {
  return untilStill(CASE_LOOKS, async () => {
    const stored = await readCase(table, id);
    if (!stored) throw new CaseConflictError('There is no such case to withdraw');
    if (stored.row.status === 'withdrawn') return { case: caseFileOf(stored) };
    if (!mayWithdraw(stored.row)) {
      throw new CaseConflictError(`A case that is ${stored.row.status} cannot be withdrawn`);
    }
    const closed = await closeCase(table, stored, { to: 'withdrawn', at: clock() });
    return closed && { case: caseFileOf(closed) };
  });
}
