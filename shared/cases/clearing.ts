import type { Clearance } from '../contracts/records.ts';
import { pinnedPolicy } from '../digests/policy-digest.ts';
import { clearanceKeys, entryHash } from '../facts/screened-parties.ts';
import { statusOnApproval } from '../rules/review/status-on-approval.ts';
import { daysLater } from '../rules/review/timing.ts';
import type { ReviewedCase } from './known-case.ts';
import { decisionUnderReview, type Ending } from './reviewed-decision.ts';

/** Whether the officers found a screening match to be somebody else: then the rules decide anew. */
export const isCleared = (seen: ReviewedCase, { outcome }: Ending): boolean =>
  outcome === 'approve' && statusOnApproval(decisionUnderReview(seen)) === 'received';

/** Each hit that the officers were shown, until it may come back. */
export function clearancesOf(seen: ReviewedCase, ending: Ending): Clearance[] {
  const { row } = seen.stored;
  const at = ending.at.toISOString();
  const answers = seen.tasks.flatMap(({ answer }) => answer ?? []);
  const common = {
    caseId: row.id,
    by: answers.map(({ by }) => by),
    reason: answers.map(({ reason }) => reason).join('\n'),
    at,
    expiresAt: daysLater(at, pinnedPolicy(row.policy).clearanceValidityDays.value),
  };
  const clearances = new Map<string, Clearance>();
  for (const hit of seen.review.matches ?? decisionUnderReview(seen).hits ?? []) {
    const entry = entryHash(hit);
    for (const party of clearanceKeys(row.request, hit.party)) {
      clearances.set(`${party}\n${entry}`, { ...common, party, entry });
    }
  }
  return [...clearances.values()];
}
