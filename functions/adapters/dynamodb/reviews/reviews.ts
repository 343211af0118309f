import { awaitsPeople } from '../../../../shared/cases/lifecycle.ts';
import type { PolicyPin } from '../../../../shared/contracts/decision.ts';
import type { Review } from '../../../../shared/contracts/review.ts';
import { reviewEnd } from '../../../../shared/rules/review/timing.ts';
import { put, type Write } from '../table/commit.ts';
import type { InformationItem, ReviewItem, TaskItem } from './review-items.ts';
import { REVIEW_DUE, reviewKey } from './review-keys.ts';
import { eventWrites, itemWrites, type Numbering, type ReviewChange } from './review-writes.ts';
import { planOf, type StoredReview } from './stored-review.ts';

/** Writes for a transaction of the caller's, who counts the events in the row of the case. */
export interface ReviewWrites {
  readonly writes: readonly Write[];
  /** How many events are among them: the row's `events` grows by as many. */
  readonly events: number;
}

/** A review that begins. `policy` is the pin of the case, `planId` what `reviewPlanOf` says. */
export interface Opening extends Numbering {
  readonly planId: string;
  readonly policy: PolicyPin;
}

/**
 * Creates the review of a round, in the transaction that lets the case await people. The machine
 * starts by itself. The caller also sets the row's `round`.
 */
export function openReview({ planId, policy, ...numbering }: Opening): ReviewWrites {
  const { caseId, round } = numbering;
  const at = numbering.at.toISOString();
  const review: ReviewItem = {
    kind: 'review',
    ...{ caseId, round, planId },
    openedAt: at,
    endsAt: reviewEnd(planOf({ policy }, planId), at),
    pausedMs: 0,
    state: 'open',
    starts: 1,
    duePk: REVIEW_DUE.unstarted,
    dueAt: at,
  };
  return {
    writes: [
      put('review', { ...reviewKey(caseId, round), ...review }),
      ...eventWrites([{ type: 'review.requested' }], numbering),
    ],
    events: 1,
  };
}

/** How a review ends. `ground` names stages and offices, and no person. */
export interface ReviewEnding {
  readonly outcome: NonNullable<Review['outcome']>;
  readonly ground: string;
  readonly at: Date;
}

/**
 * Ends an open review in the transaction that settles its case: whatever is still open of it is
 * superseded. The caller also removes `progress` from the row. Nothing for one that has ended.
 */
export function endReview(
  seen: StoredReview,
  ending: ReviewEnding,
  { status, sequence }: Pick<Numbering, 'status' | 'sequence'>,
): ReviewWrites {
  if (seen.review.state === 'ended') return { writes: [], events: 0 };
  const change = endingOf(seen, ending);
  const { caseId, round } = seen.review;
  const numbering = { caseId, round, status, sequence, at: ending.at };
  return {
    writes: [...itemWrites(seen, change), ...eventWrites(change.events, numbering)],
    events: change.events.length,
  };
}

/** As `endReview`: the case goes another way than the review's. */
export const supersedeReview = (
  seen: StoredReview,
  { at, ground, ...numbering }: Pick<Numbering, 'status' | 'sequence' | 'at'> & { ground: string },
): ReviewWrites => endReview(seen, { outcome: 'superseded', ground, at }, numbering);

/** Whether the case still awaits what this review comes to. */
export const isReviewed = ({ stored: { row }, review }: StoredReview): boolean =>
  awaitsPeople(row.status) && (row.round ?? review.round) === review.round;

/** What the end of a review changes of it and of all that is open in it. */
export function endingOf(seen: StoredReview, ending: ReviewEnding): ReviewChange {
  const { outcome, ground, at } = ending;
  const { pausedSince, stage, ...review } = seen.review;
  const open = seen.tasks.filter(({ state }) => state === 'open');
  const question = seen.information.find(isOpen);
  return {
    review: { ...review, ...(stage && { stage }), state: 'ended', outcome, ground },
    tasks: open.map((task) => closed(task, 'superseded', at)),
    ...(question && { information: lapsed(question, at) }),
    events: open.map(({ id }) => ({ type: 'task.superseded', taskId: id })),
  };
}

export const isOpen = ({ answer, lapsedAt }: InformationItem): boolean => !answer && !lapsedAt;

export function lapsed(question: InformationItem, at: Date): InformationItem {
  const { duePk, dueAt, ...rest } = question;
  return { ...rest, lapsedAt: at.toISOString() };
}

/** A task that is over: its machine has to be told. */
export const closed = (task: TaskItem, state: 'answered' | 'missed' | 'superseded', at: Date) => ({
  ...task,
  state,
  remindAt: [],
  duePk: REVIEW_DUE.untold,
  dueAt: at.toISOString(),
});
