import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ReviewedCase } from '../../../../shared/cases/known-case.ts';
import type { PolicyPin } from '../../../../shared/contracts/decision.ts';
import type { LicenseRequest } from '../../../../shared/contracts/license.ts';
import { reviewFileOf } from '../../../../shared/reviews/case-review.ts';
import { begun, ended, planOf, type ReviewEnding } from '../../../../shared/reviews/course.ts';
import type { ScreeningHit } from '../../../../shared/rules/facts.ts';
import type { ReviewChanges, Reviews } from '../../ports/reviews.ts';
import { put, type Write } from '../table/commit.ts';
import { REVIEW_DUE, reviewKey } from './keys.ts';
import { changeReview } from './review-change.ts';
import { eventWrites, itemWrites, type Numbering } from './review-writes.ts';
import { readStoredReview } from './stored-review.ts';

/** Reviews, in the table beside their cases. */
export function dynamoReviews(client: DynamoDBClient, name: string): Reviews & ReviewChanges {
  const table = { client, name };
  return {
    async find(caseId, round) {
      const seen = await readStoredReview(table, { caseId, round });
      return seen && reviewFileOf(seen);
    },
    change: (place, consider) => changeReview(table, place, consider),
  };
}

/** Writes for a transaction of the caller's, who counts the events in the row of the case. */
export interface ReviewWrites {
  readonly writes: readonly Write[];
  /** How many events are among them: the row's `events` grows by as many. */
  readonly events: number;
}

/** A review that begins. `policy` is the pin of the case, `planId` what `reviewPlanOf` says. */
interface Opening extends Numbering {
  readonly planId: string;
  readonly policy: PolicyPin;
  /** What of a license it is to confirm; the plan is that of a confirmation then. */
  readonly confirms?: LicenseRequest;
  /** What the parties of a license match by now. */
  readonly matches?: readonly ScreeningHit[];
}

/**
 * Creates the review of a round, in the transaction that lets the case await people. The machine
 * starts by itself. The caller also sets the row's `round`.
 */
export function openReview(opening: Opening): ReviewWrites {
  const { planId, policy, confirms, matches, ...numbering } = opening;
  const { caseId, round, at } = numbering;
  const asked = {
    planId,
    ...(confirms && { confirms }),
    ...(matches && { matches: [...matches] }),
  };
  const review = { ...begun({ caseId, round }, planOf(policy, asked), at), ...asked };
  const unstarted = { starts: 1, duePk: REVIEW_DUE.unstarted, dueAt: review.openedAt };
  return {
    writes: [
      put('review', { ...reviewKey(caseId, round), kind: 'review', ...review, ...unstarted }),
      ...eventWrites([{ type: 'review.requested' }], numbering),
    ],
    events: 1,
  };
}

/**
 * Ends an open review in the transaction that settles its case: whatever is still open of it is
 * superseded. The caller also removes `progress` from the row. Nothing for one that has ended.
 */
export function endReview(
  seen: ReviewedCase,
  ending: ReviewEnding,
  { status, sequence }: Pick<Numbering, 'status' | 'sequence'>,
): ReviewWrites {
  if (seen.review.state === 'ended') return { writes: [], events: 0 };
  const change = ended(seen, ending);
  const { caseId, round } = seen.review;
  const numbering = { caseId, round, status, sequence, at: ending.at };
  return {
    writes: [...itemWrites(seen, change, ending.at), ...eventWrites(change.events, numbering)],
    events: change.events.length,
  };
}

/** As `endReview`: the case goes another way than the review's. Who asked for something hears of it. */
export function supersedeReview(
  seen: ReviewedCase,
  {
    at,
    ground,
    status,
    sequence,
  }: Pick<Numbering, 'status' | 'sequence' | 'at'> & { ground: string },
): ReviewWrites {
  const { writes, events } = endReview(
    seen,
    { outcome: 'superseded', ground, at },
    { status, sequence },
  );
  const { caseId, round, confirms } = seen.review;
  if (!confirms || events + writes.length === 0) return { writes, events };
  const last = { caseId, round, status, at, sequence: sequence + events };
  const told = eventWrites([{ type: 'license.not-confirmed' }], last);
  return { writes: [...writes, ...told], events: events + 1 };
}
