import * as z from 'zod';
import { overtaken } from '../../shared/reviews/course.ts';
import { EVER } from '../adapters/clock.ts';
import type { DueReviews, DueWork } from '../adapters/ports/reviews.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';
import { workThrough } from './work-through.ts';

/** Items of one kind taken up in one run. */
const MOST = 200;
/** The stream moves a machine on within seconds; what is older was lost on its way. */
const LOST_AFTER_MS = 60_000;

type Job = (dependencies: SweepDependencies, until: Date) => Promise<Tally>;

interface Kind {
  readonly name: string;
  readonly kind: Parameters<DueReviews['due']>[0];
  /** What fell due until then is taken up; without it, until now. */
  readonly dueUntil?: Date;
  readonly act: (work: DueWork, now: Date) => Promise<boolean>;
}

async function takeUp(dependencies: SweepDependencies, until: Date, taken: Kind): Promise<Tally> {
  const { name, kind } = taken;
  const now = dependencies.clock();
  const items = await dependencies.dueReviews.due(kind, taken.dueUntil ?? now, MOST);
  const about = ({ caseId }: DueWork) => ({ caseId });
  const act = (work: DueWork) => taken.act(work, now);
  return workThrough({ name, items, until, about, act }, dependencies);
}

/** Reminds of open tasks, and ends those whose time is over: the plan goes on without the answer. */
export const passTaskTime: Job = (dependencies, until) =>
  takeUp(dependencies, until, {
    name: 'a task',
    kind: 'task',
    act: dependencies.dueReviews.passTime,
  });

/** Lets the clock run again where an applicant has not answered in time. */
export const lapseQuestions: Job = (dependencies, until) =>
  takeUp(dependencies, until, {
    name: 'a question',
    kind: 'information',
    act: dependencies.dueReviews.lapse,
  });

/** Puts into the stream again what a review machine was not told within a minute. */
export const offerToMachines: Job = async (dependencies, until) => {
  const { dueReviews, clock } = dependencies;
  const tallies = [];
  for (const kind of ['unstarted', 'untold'] as const) {
    const dueUntil = new Date(clock().getTime() - LOST_AFTER_MS);
    const act = (work: DueWork, now: Date) => dueReviews.offerAgain(kind, work, now);
    tallies.push(await takeUp(dependencies, until, { name: `${kind} work`, kind, dueUntil, act }));
  }
  return sum(tallies);
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
    kind: 'review',
    ...(dueUntil && { dueUntil }),
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

const sum = (tallies: readonly Tally[]): Tally => ({
  done: tallies.reduce((total, { done }) => total + done, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
});

/** What a run of the sweep may be asked beside its daily work. */
const sweepEvent = z.object({ recheckReviews: z.boolean().optional() });

export const isRecheck = (event: unknown): boolean =>
  sweepEvent.safeParse(event).data?.recheckReviews ?? false;
