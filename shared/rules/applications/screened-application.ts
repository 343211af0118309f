import {
  partiesScreenedClear,
  screeningFound,
  screeningRemedy,
  screeningTruth,
} from '../claims/screening.ts';
import type { Determination, Finding } from '../determination.ts';
import type { Known, Screening } from '../facts.ts';
import type { Policy } from '../policy.ts';
import { preparedOf } from '../prepared-policy.ts';

/**
 * What the rules say of an application once its company, parent and customers were screened. One
 * that goes to people waits on hold where one of them is like a listed party, or nobody could look.
 */
export function screenedApplication(
  determination: Determination,
  screening: Known<Screening>,
  policy: Policy,
): Determination {
  const truth = screeningTruth(screening);
  const answer = truth === undefined ? 'unknown' : truth ? 'met' : 'not-met';
  const finding: Finding = {
    rule: partiesScreenedClear.id,
    answer,
    ...screeningFound(screening),
  };
  const findings = [...determination.findings, finding];
  const isReturned = determination.paths.some(({ status }) => status === 'returned');
  if (truth || isReturned) return { ...determination, findings };
  return {
    ...determination,
    findings,
    paths: preparedOf(policy).outcomes.onHold,
    wouldChange: [...determination.wouldChange, screeningRemedy(answer)],
  };
}
