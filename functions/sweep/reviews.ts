import * as z from 'zod';
import { overtaken } from '../../shared/reviews/course.ts';
import { EVER } from '../adapters/clock.ts';
import type { DueWork } from '../adapters/ports/reviews.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';
import type { Run } from './run.ts';
import { type Job, sumOf, takeUp } from './work-through.ts';

/** Items of one kind taken up at once. */
const MOST = 200;
/** The stream moves a machine on within seconds; what is older was lost on its way. */
const LOST_AFTER_MS = 60_000;

/** Reminds of open tasks, and ends those whose time is over: the plan goes on without the answer. */
export const passTaskTime: Job = (dependencies, run) =>
  takeUp(dependencies, run, {
    name: 'a task',
    most: MOST,
    due: (now, most) => dependencies.dueReviews.due('task', now, most),
    act: dependencies.dueReviews.passTime,
  });

/** Lets the clock run again where an applicant has not answered in time. */
export const lapseQuestions: Job = (dependencies, run) =>
  takeUp(dependencies, run, {
    name: 'a question',
    most: MOST,
    due: (now, most) => dependencies.dueReviews.due('information', now, most),
    act: dependencies.dueReviews.lapse,
  });

/** Puts into the stream again what a review machine was not told within a minute. */
export const offerToMachines: Job = async (dependencies, run) => {
  const { dueReviews } = dependencies;
  const offer = (kind: 'unstarted' | 'untold') =>
    takeUp(dependencies, run, {
      name: `${kind} work`,
      olderThanMs: LOST_AFTER_MS,
      most: MOST,
      due: (lost, most) => dueReviews.due(kind, lost, most),
      act: (work, now) => dueReviews.offerAgain(kind, work, now),
    });
  const [unstarted, untold] = [await offer('unstarted'), await offer('untold')];
  const more = unstarted.more ?? untold.more;
  return { ...sumOf(unstarted, untold), ...(more && { more }) };
};

/**
 * Looks after open reviews: one whose machine is gone gets another, one whose case went another way
 * ends.
 */
export const recheckDue: Job = (dependencies, run) => recheckReviews(dependencies, run);

/** Every review at once, as after a start of everything. */
export const recheckAll: Job = (dependencies, run) => recheckReviews(dependencies, run, EVER);

const recheckReviews = (
  dependencies: SweepDependencies,
  run: Run,
  dueUntil?: Date,
): Promise<Tally> =>
  takeUp(dependencies, run, {
    name: 'a review',
    most: MOST,
    due: (now, most) => dependencies.dueReviews.due('review', dueUntil ?? now, most),
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
