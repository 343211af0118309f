import { appealRecord, bookingAgain } from '../../shared/cases/appealing.ts';
import { caseFileOf } from '../../shared/cases/known-case.ts';
import { whyNoAppeal } from '../../shared/cases/no-appeal.ts';
import { standingOf } from '../../shared/cases/standing.ts';
import type { Appeal, CaseFile, MachineInput, Settled } from '../../shared/contracts/case.ts';
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
  let isMade = false;
  return untilStill(CASE_LOOKS, async () => {
    const known = await knownCase(dependencies, id, 'appeal');
    const file = caseFileOf(known);
    if (file.appeal && isSame(file.appeal, { grounds, files })) {
      return appealed(file, isMade);
    }
    const at = clock();
    const { row, decision: refused } = known;
    const refusal = whyNoAppeal(file, pinnedPolicy(row.policy), at.toISOString());
    if (refusal || !refused) return { case: file, refusal: refusal ?? 'not-refused' };
    const booking = bookingAgain(known, at);
    const record = appealRecord(known, refused, { booking, grounds, ...(files && { files }) });
    const booked = await settlements.decide(booking, () => record, standingOf(row));
    isMade = booked.outcome === 'taken';
    return booked.outcome === 'refused' ? { case: file, refusal: 'no-room' } : undefined;
  });
}

const appealed = (file: CaseFile, isMade: boolean): Settled =>
  isMade ? { case: file } : { case: file, isRepeat: true };

type Said = { readonly grounds: string; readonly files?: Appeal['files'] | undefined };

const isSame = (before: Said, said: Said): boolean =>
  before.grounds === said.grounds && keysIn(before).symmetricDifference(keysIn(said)).size === 0;

const keysIn = ({ files = [] }: Said): Set<string> => new Set(files.map(({ key }) => key));
