import type { ReviewedCase } from '../../shared/cases/known-case.ts';
import type { CaseDraw, CaseRecord } from '../../shared/contracts/case-record.ts';
import type { RecordedDecision } from '../../shared/contracts/records.ts';
import { answeredBy, asking, reviewBy } from './case-review.ts';
import { submissionAt } from './cases.ts';
import { NOON } from './ledger.ts';

export const EMIRATES = 'country/AE/2025-2027';

export const caseDraw = (changes: Partial<CaseDraw> = {}): CaseDraw => ({
  account: EMIRATES,
  tpp: 30,
  state: 'held',
  transferId: 'case-1.1',
  limitTpp: 100,
  ...changes,
});

/** A case as it is kept while people look at it, held on one account. */
export const caseRow = (changes: Partial<CaseRecord> = {}): CaseRecord => ({
  ...submissionAt(NOON, 'case-1'),
  status: 'under-review',
  updatedAt: NOON.toISOString(),
  decisions: 1,
  events: 2,
  draws: [caseDraw()],
  ...changes,
});

/** What the rules have said of it. */
export const decisionKept = (changes: Partial<RecordedDecision> = {}): RecordedDecision => ({
  number: 1,
  status: 'under-review',
  route: 'country-allocation',
  policy: caseRow().policy,
  decidedAt: NOON.toISOString(),
  totalTpp: 30,
  h100Equivalents: 1,
  draws: [{ account: EMIRATES, tpp: 30, state: 'held' }],
  recommendation: 'approve',
  findings: [],
  conditions: [],
  wouldChange: ['a smaller order'],
  ...changes,
});

interface Said {
  readonly row?: Partial<CaseRecord>;
  readonly decision?: Partial<RecordedDecision>;
}

/** A case under a review by its plan, which nobody has answered yet. */
export const underReview = (
  { row = {}, decision = {} }: Said = {},
  seen = asking(reviewBy('red-flag')),
): ReviewedCase => ({
  ...seen,
  stored: { row: caseRow(row), decision: decisionKept(decision), license: undefined },
});

/** The same, answered by everybody it asks, one like the other. */
export function answeredAlike(decision: 'approve' | 'refuse', said: Said = {}): ReviewedCase {
  const seen = asking(reviewBy('red-flag'));
  const once = answeredBy(seen, 'commerce', decision);
  const [, countersign] = seen.plan.stages;
  const next = asking(once, countersign);
  return underReview(said, answeredBy(next, 'commerce-countersign', decision));
}
