import type { KnownCase, ReviewedCase } from '../../../shared/cases/known-case.ts';
import type { Ending } from '../../../shared/cases/reviewed-decision.ts';
import type { Settlement } from '../../../shared/cases/settlement.ts';
import type { Standing } from '../../../shared/cases/standing.ts';
import type { Verdict } from '../../../shared/cases/verdict.ts';
import type { Amendment } from '../../../shared/contracts/case.ts';
import type { Clearance } from '../../../shared/contracts/records.ts';
import type { Booking } from '../../../shared/ledger/booking.ts';
import type { Weighed } from '../../../shared/ledger/weigh.ts';
import type { ReviewEnding } from '../../../shared/reviews/course.ts';
import type { ReviewPlace } from '../../../shared/reviews/task-id.ts';
import type { Draw } from '../../../shared/rules/determination.ts';
import type { ScreeningHit } from '../../../shared/rules/facts.ts';

/** What became of a booking. */
export type Booked =
  /** With the limits that the draws were held against. */
  | { readonly outcome: 'taken'; readonly draws: readonly Draw[] }
  /** The draws that found no room. */
  | { readonly outcome: 'refused'; readonly attempts: readonly Weighed[] }
  /** The case is no longer as it was seen. */
  | { readonly outcome: 'stale' };

/** How a case ends other than by being decided. */
export interface Closing {
  readonly to: 'withdrawn' | 'expired';
  readonly at: Date;
}

/** Why a case is decided anew, and how its review ends with that. */
export interface Reopening {
  readonly because: 'case.reopened' | 'case.reconsidered' | 'case.rescreened';
  readonly ending: ReviewEnding;
  /** Matches that the officers cleared. */
  readonly clearances?: readonly Clearance[];
}

/** What officers found, and what they clear by it. */
export interface MatchAnswer {
  readonly ending: Ending;
  readonly clearances: readonly Clearance[];
}

/** What the parties of a license match by now, and what is open about the license. */
export interface MatchedLicense {
  readonly hits: readonly ScreeningHit[];
  readonly open?: ReviewedCase;
  readonly at: Date;
}

/**
 * Cases with what they draw, and how they come to their ends. Every change is one transaction, with
 * its events, built on what was seen: it happens whole, or not at all because the case moved on.
 */
export interface Settlements {
  find(caseId: string): Promise<KnownCase | undefined>;
  /** An amendment that was made: a repeat has the same body. */
  findAmendment(caseId: string, id: string): Promise<Pick<Amendment, 'bodyDigest'> | undefined>;
  /**
   * A review and its case, both of one moment; `undefined` when the case moved meanwhile. Throws
   * `CaseConflictError` when there is no such review.
   */
  findReview(place: ReviewPlace): Promise<ReviewedCase | undefined>;
  /** The review by which people are deciding a case. `moved`: the case is no longer as it was read. */
  openReviewOf(known: KnownCase): Promise<ReviewedCase | 'moved' | undefined>;
  /** Takes all draws of a booking, and records the decision that follows from their limits. */
  decide(
    booking: Booking,
    record: (draws: readonly Draw[]) => Settlement,
    seen: Standing,
  ): Promise<Booked>;
  /** Ends a review with a decision: holds are posted or given back. Whether it did. */
  resolve(seen: ReviewedCase, verdict: Verdict): Promise<boolean>;
  /** What officers were last shown that the parties of a license match. */
  matchesShown(caseId: string): Promise<readonly ScreeningHit[] | undefined>;
  /**
   * Ends the review by which a second officer confirms what a first has asked for of a license: the license is
   * moved, and a revoked one gives back what has not shipped, or it stays as it was. One that is
   * reinstated has what it matched cleared. Whether it did.
   */
  endConfirmation(seen: ReviewedCase, finding: MatchAnswer): Promise<boolean>;
  /** Puts matches of a license before officers; whatever is open about it ends. Whether it did. */
  askAboutMatches(known: KnownCase, matched: MatchedLicense): Promise<boolean>;
  /** Ends that review: the license stays as it is, or is suspended. Whether it did. */
  endMatching(seen: ReviewedCase, finding: MatchAnswer): Promise<boolean>;
  /**
   * Ends a review: the case is as if it had just been received, and holds nothing. What the officers cleared stands,
   * whatever becomes of the case. Whether it did.
   */
  reopen(seen: ReviewedCase, reopening: Reopening): Promise<boolean>;
  /**
   * Gives back what a case has: holds, what was posted and has not shipped, its place in a queue. A
   * review of it ends too. The case as it is then; `undefined` when it moved on.
   */
  close(known: KnownCase, closing: Closing): Promise<KnownCase | undefined>;
  /**
   * Ends a case whose hold is overdue. As long as people may still decide it the hold lasts on
   * instead: what they approve must still be there. `moved`: somebody else was faster.
   */
  endOverdue(known: KnownCase, at: Date): Promise<'ended' | 'kept' | 'moved'>;
}
