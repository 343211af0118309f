import { appealRecord, bookingAgain } from '../../shared/cases/appealing.ts';
import { caseFileOf } from '../../shared/cases/known-case.ts';
import { whyNoAppeal } from '../../shared/cases/no-appeal.ts';
import { standingOf } from '../../shared/cases/standing.ts';
import type { MachineInput, Settled } from '../../shared/contracts/case.ts';
import { pinnedPolicy } from '../../shared/digests/policy-digest.ts';
import { untilStill } from '../adapters/until-still.ts';
import { CASE_LOOKS, knownCase, type SettleDependencies } from './dependencies.ts';

/**
 * Has a refused case reviewed by others: once, in time, and only if all that it drew can be held
 * again. Else nothing changes, and the answer says why. A repeat gets the same answer.
 */
export function fileAppeal(
  { submission: { id }, grounds, files }: MachineInput & { command: 'appeal' },
  dependencies: SettleDependencies,
): Promise<Settled> {
  const { settlements, clock } = dependencies;
  return untilStill(CASE_LOOKS, async () => {
    const known = await knownCase(dependencies, id, 'appeal');
    const file = caseFileOf(known);
    if (file.appeal?.grounds === grounds) return { case: file };
    const at = clock();
    const { row, decision: refused } = known;
    const refusal = whyNoAppeal(file, pinnedPolicy(row.policy), at.toISOString());
    if (refusal || !refused) return { case: file, refusal: refusal ?? 'not-refused' };
    const booking = bookingAgain(known, at);
    const record = appealRecord(known, refused, { booking, grounds, ...(files && { files }) });
    const booked = await settlements.decide(booking, () => record, standingOf(row));
    return booked.outcome === 'refused' ? { case: file, refusal: 'no-room' } : undefined;
  });
}
