import * as z from 'zod';
import { overtaken } from '../../shared/reviews/course.ts';
import { EVER } from '../adapters/clock.ts';
import type { DueWork } from '../adapters/ports/reviews.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';
import { type Job, takeUp } from './work-through.ts';

/** Items of one kind taken up in one run. */
const MOST = 200;
/** The stream moves a machine on within seconds; what is older was lost on its way. */
const LOST_AFTER_MS = 60_000;

/** Reminds of open tasks, and ends those whose time is over: the plan goes on without the answer. */
export const passTaskTime: Job = (dependencies, until) =>
  takeUp(dependencies, until, {
    name: 'a task',
    due: (now) => dependencies.dueReviews.due('task', now, MOST),
    act: dependencies.dueReviews.passTime,
  });

/** Lets the clock run again where an applicant has not answered in time. */
export const lapseQuestions: Job = (dependencies, until) =>
  takeUp(dependencies, until, {
    name: 'a question',
    due: (now) => dependencies.dueReviews.due('information', now, MOST),
    act: dependencies.dueReviews.lapse,
  });

/** Puts into the stream again what a review machine was not told within a minute. */
export const offerToMachines: Job = async (dependencies, until) => {
  const { dueReviews } = dependencies;
  const offer = (kind: 'unstarted' | 'untold') =>
    takeUp(dependencies, until, {
      name: `${kind} work`,
      olderThanMs: LOST_AFTER_MS,
      due: (lost) => dueReviews.due(kind, lost, MOST),
      act: (work, now) => dueReviews.offerAgain(kind, work, now),
    });
  const [unstarted, untold] = [await offer('unstarted'), await offer('untold')];
  return { done: unstarted.done + untold.done, failed: unstarted.failed + untold.failed };
};

/**
 * Looks after open reviews: one whose machine is gone gets another, one whose case went another way
 * ends.
 */
export const recheckDue: Job = (dependencies, until) => recheckReviews(dependencies, until);

/** Every review at once, as after a start of everything. */
export const recheckAll: Job = (dependencies, until) => recheckReviews(dependencies, until, EVER);

const recheckReviews = (
  dependencies: SweepDependencies,
  until: Date,
  dueUntil?: Date,
): Promise<Tally> =>
  takeUp(dependencies, until, {
    name: 'a review',
    due: (now) => dependencies.dueReviews.due('review', dueUntil ?? now, MOST),
    act: (work, now) => recheck(work, dependencies, now),
  });

async function recheck(
  work: DueWork,
  { dueReviews, reviews, machines, reviewMachine }: SweepDependencies,
  at: Date,
): Promise<boolean> {
  const carried = await dueReviews.findCarried(work);
  if (!carried) return false;
  if (!(await reviewMachine.isRunning(carried.executionArn))) return machines.markGone(carried, at);
  await machines.markRunning(carried, at);
  return reviews.change({ ...carried, at }, (seen) => {
    const change = overtaken(seen, at);
    return change ? { result: true, change } : { result: false };
  });
}

/** What a run of the sweep may be asked beside its daily work. */
const sweepEvent = z.object({ recheckReviews: z.boolean().optional() });

export const isRecheck = (event: unknown): boolean =>
  sweepEvent.safeParse(event).data?.recheckReviews ?? false;
