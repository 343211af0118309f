import { caseFileOf } from '../../shared/cases/known-case.ts';
import { mayWithdraw } from '../../shared/cases/lifecycle.ts';
import type { MachineInput, Settled } from '../../shared/contracts/case.ts';
import { CaseConflictError } from '../../shared/errors.ts';
import { untilStill } from '../adapters/until-still.ts';
import { CASE_LOOKS, knownCase, type SettleDependencies } from './dependencies.ts';

/** Gives back what the case holds, has posted and not shipped, or waits for, and ends its review. */
export function withdraw(
  { submission: { id } }: MachineInput & { command: 'withdraw' },
  dependencies: SettleDependencies,
): Promise<Settled> {
  const { settlements, clock } = dependencies;
  return untilStill(CASE_LOOKS, async () => {
    const known = await knownCase(dependencies, id, 'withdraw');
    const { status } = known.row;
    if (status === 'withdrawn') return { case: caseFileOf(known), isRepeat: true };
    if (!mayWithdraw(known.row)) {
      throw new CaseConflictError(`A case that is ${status} cannot be withdrawn`);
    }
    const closed = await settlements.close(known, { to: 'withdrawn', at: clock() });
    return closed && { case: caseFileOf(closed) };
  });
}
