import type { MatchedEntry } from '../contracts/decision.ts';
import type { Clearance } from '../contracts/records.ts';
import { pinnedPolicy } from '../digests/policy-digest.ts';
import { clearanceKeys, entryHash, toldDigest } from '../facts/screened-parties.ts';
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
  const answered = answeredInTurn(seen);
  const common = {
    caseId: row.id,
    by: answered.map(({ answer }) => answer.by),
    offices: answered.map(({ office }) => office),
    reason: answered.map(({ answer }) => answer.reason).join('\n'),
    at,
    expiresAt: daysLater(at, pinnedPolicy(row.policy).clearanceValidityDays.value),
  };
  const clearances = new Map<string, Clearance>();
  for (const hit of seen.review.matches ?? decisionUnderReview(seen).hits ?? []) {
    const entry = entryHash(hit);
    for (const party of clearanceKeys(row.request, hit.party)) {
      clearances.set(`${party}\n${entry}`, { ...common, party, entry, matched: matchedOf(hit) });
    }
  }
  return [...clearances.values()];
}

/** The first officer first, whatever their tasks are called. */
const answeredInTurn = ({ plan, tasks }: ReviewedCase) =>
  plan.stages.flatMap(({ id }) =>
    tasks.flatMap(({ stage, answer, office }) =>
      answer && stage === id ? [{ answer, office }] : [],
    ),
  );

const matchedOf = ({ entry, list, listed }: MatchedEntry): NonNullable<Clearance['matched']> => ({
  entry,
  list,
  ...(listed && { told: toldDigest(listed) }),
});
