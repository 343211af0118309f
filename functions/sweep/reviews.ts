import * as z from 'zod';
import { caseIdOf } from '../adapters/dynamodb/cases/keys.ts';
import { lapse } from '../adapters/dynamodb/reviews/information.ts';
import { changeReview } from '../adapters/dynamodb/reviews/review-change.ts';
import {
  informationItem,
  type ReviewItem,
  reviewItem,
  taskItem,
} from '../adapters/dynamodb/reviews/review-items.ts';
import { REVIEW_DUE } from '../adapters/dynamodb/reviews/review-keys.ts';
import { markGone, markRunning } from '../adapters/dynamodb/reviews/review-starts.ts';
import { endingOf, isReviewed } from '../adapters/dynamodb/reviews/reviews.ts';
import { passTime } from '../adapters/dynamodb/reviews/task-endings.ts';
import { dueKeys } from '../adapters/dynamodb/table/due.ts';
import type { Key } from '../adapters/dynamodb/table/expression.ts';
import { updateItem } from '../adapters/dynamodb/table/single-writes.ts';
import { getItem } from '../adapters/dynamodb/table/table.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';
import { workThrough } from './work-through.ts';

/** Items of one kind taken up in one run. */
const MOST = 200;
/** The stream moves a machine on within seconds; what is older was lost on its way. */
const LOST_AFTER_MS = 60_000;
/** Later than any review: for a look at all of them. */
const ALL = new Date('9999-12-31T00:00:00Z');

type Job = (dependencies: SweepDependencies, until: Date) => Promise<Tally>;

interface Kind {
  readonly name: string;
  readonly duePk: string;
  /** What fell due until then is taken up; without it, until now. */
  readonly dueUntil?: Date;
  readonly act: (key: Key, now: Date) => Promise<boolean>;
}

async function takeUp(dependencies: SweepDependencies, until: Date, kind: Kind): Promise<Tally> {
  const { table, clock } = dependencies;
  const now = clock();
  const due = { duePk: kind.duePk, until: kind.dueUntil ?? now, limit: MOST };
  const items = await dueKeys(table, due);
  const act = (key: Key) => kind.act(key, now);
  const about = (key: Key) => ({ caseId: caseIdOf(key) });
  return workThrough({ name: kind.name, items, until, about, act }, dependencies);
}

/** Reminds of open tasks, and ends those whose time is over: the plan goes on without the answer. */
export const passTaskTime: Job = (dependencies, until) =>
  takeUp(dependencies, until, {
    name: 'a task',
    duePk: REVIEW_DUE.task,
    act: async (key, now) => {
      const task = taskItem.parse(await getItem(dependencies.table, key));
      return passTime(dependencies.table, task.id, now);
    },
  });

/** Lets the clock run again where an applicant has not answered in time. */
export const lapseQuestions: Job = (dependencies, until) =>
  takeUp(dependencies, until, {
    name: 'a question',
    duePk: REVIEW_DUE.information,
    act: async (key, now) => {
      const question = informationItem.parse(await getItem(dependencies.table, key));
      return question.duePk !== undefined && lapse(dependencies.table, question, now);
    },
  });

/** Puts into the stream again what a review machine was not told within a minute. */
export const offerToMachines: Job = async (dependencies, until) => {
  const tallies = [];
  for (const duePk of [REVIEW_DUE.unstarted, REVIEW_DUE.untold]) {
    const dueUntil = new Date(dependencies.clock().getTime() - LOST_AFTER_MS);
    const act = (key: Key, now: Date) => offerAgain(dependencies, key, { duePk, now });
    tallies.push(
      await takeUp(dependencies, until, { name: `${duePk} work`, duePk, dueUntil, act }),
    );
  }
  return sum(tallies);
};

const offerAgain = (
  { table }: SweepDependencies,
  key: Key,
  { duePk, now }: { duePk: string; now: Date },
): Promise<boolean> =>
  updateItem(table, key, {
    change: { set: { dueAt: now.toISOString() } },
    condition: { where: '#duePk = :duePk', values: { duePk } },
  });

/**
 * Looks after open reviews: one whose machine is gone gets another, one whose case went another way
 * ends.
 */
export const recheckDue: Job = (dependencies, until) => recheckReviews(dependencies, until);

/** Every review at once, as after a start of everything. */
export const recheckAll: Job = (dependencies, until) => recheckReviews(dependencies, until, ALL);

const recheckReviews = (
  dependencies: SweepDependencies,
  until: Date,
  dueUntil?: Date,
): Promise<Tally> =>
  takeUp(dependencies, until, {
    name: 'a review',
    duePk: REVIEW_DUE.review,
    ...(dueUntil && { dueUntil }),
    act: async (key, now) => {
      const review = reviewItem.parse(await getItem(dependencies.table, key));
      return recheck(review, dependencies, now);
    },
  });

async function recheck(
  review: ReviewItem,
  { table, reviewMachine }: SweepDependencies,
  at: Date,
): Promise<boolean> {
  if (review.state !== 'open' || review.executionArn === undefined) return false;
  if (!(await reviewMachine.isRunning(review.executionArn))) return markGone(table, review, at);
  await markRunning(table, review, at);
  return changeReview(table, { ...review, at }, (seen) => {
    if (isReviewed(seen) || seen.review.state === 'ended') return { result: false };
    const ground = `the case became ${seen.stored.row.status}`;
    return { result: true, change: endingOf(seen, { outcome: 'superseded', ground, at }) };
  });
}

const sum = (tallies: readonly Tally[]): Tally => ({
  done: tallies.reduce((total, { done }) => total + done, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
});

/** What a run of the sweep may be asked beside its daily work. */
const sweepEvent = z.object({ recheckReviews: z.boolean().optional() });

export const isRecheck = (event: unknown): boolean =>
  sweepEvent.safeParse(event).data?.recheckReviews ?? false;
