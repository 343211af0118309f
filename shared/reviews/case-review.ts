import type { CaseFile } from '../contracts/case.ts';
import type { MatchedEntry, Progress } from '../contracts/decision.ts';
import type { EventType } from '../contracts/event.ts';
import {
  informationRequest,
  type KeptQuestion,
  type KeptTask,
  type Review,
  type ReviewFile,
  type Task,
  task,
} from '../contracts/review.ts';
import { CaseConflictError } from '../errors.ts';
import { isOfLicense } from '../licenses/matching.ts';
import type { ReviewPlan } from '../rules/review/plan.ts';

/** A review with everything that says what may happen to it. */
export interface CaseReview {
  readonly file: CaseFile;
  readonly plan: ReviewPlan;
  readonly review: Review;
  /** What its parties, or those of its license, match of the screening list. */
  readonly hits?: readonly MatchedEntry[] | undefined;
  readonly tasks: readonly KeptTask[];
  /** Tasks of earlier rounds. */
  readonly earlierTasks: readonly KeptTask[];
  /** Of the whole case, in order from number 1. */
  readonly information: readonly KeptQuestion[];
}

/** An event of a review, before it is numbered. */
export interface ReviewEvent {
  readonly type: EventType;
  readonly taskId?: string;
  readonly information?: number;
}

/** What is different afterwards: whole parts, new or in place of those that were seen. */
export interface ReviewChange {
  readonly review?: Review;
  readonly tasks?: readonly KeptTask[];
  readonly information?: KeptQuestion;
  readonly events: readonly ReviewEvent[];
}

/** What came of looking at a review: an answer, and what has to change for it to be true. */
export interface Considered<T> {
  readonly result: T;
  readonly change?: ReviewChange;
}

/** What came of a change that several people may try at once; or that it was made as often as it may. */
export type Raced = 'done' | 'already' | 'changed' | 'too-often';

/** The review as a change leaves it. */
export function after(seen: CaseReview, { review, tasks = [], information }: ReviewChange) {
  const kept = new Map([...seen.tasks, ...tasks].map((one) => [one.id, one]));
  const questions = new Map(
    [...seen.information, ...(information ? [information] : [])].map((one) => [one.number, one]),
  );
  return {
    ...seen,
    review: review ?? seen.review,
    tasks: [...kept.values()],
    information: [...questions.values()],
  } satisfies CaseReview;
}

export const NO_SUCH_TASK = 'There is no such task';

export function findTask({ tasks }: CaseReview, taskId: string): KeptTask {
  const found = tasks.find(({ id }) => id === taskId);
  if (found) return found;
  throw new CaseConflictError(NO_SUCH_TASK);
}

export const openTasks = ({ tasks }: CaseReview): KeptTask[] =>
  tasks.filter(({ state }) => state === 'open');

/** A task that is over. */
export const closed = (one: KeptTask, state: Exclude<KeptTask['state'], 'open'>): KeptTask => ({
  ...one,
  state,
  remindAt: [],
});

/** Where the review stands, for the applicant and the desk; nothing while nobody is asked. */
export function progressOf(seen: CaseReview): Progress | undefined {
  const { state, stage, pausedSince } = seen.review;
  const open = openTasks(seen);
  const dueAt = open
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1);
  // What officers look into of a license is their own matter until something comes of it.
  if (state !== 'open' || stage === undefined || !dueAt || isOfLicense(seen.review))
    return undefined;
  const awaited = open.map(({ office }) => office);
  return { stage, awaited, dueAt, ...(pausedSince !== undefined && { pausedSince }) };
}

/** A task as everyone else sees it. */
export function taskOf(kept: KeptTask): Task {
  const heldSince = kept.handovers.at(-1)?.at;
  return task.parse({ ...kept, dueAt: kept.endsAt, ...(heldSince && { heldSince }) });
}

/** A review as everyone else sees it. */
export const reviewFileOf = ({ review, hits, tasks, information }: CaseReview): ReviewFile => ({
  ...review,
  ...(hits && { hits: [...hits] }),
  tasks: tasks.map(taskOf),
  information: information.map((question) => informationRequest.parse(question)),
});
