import { accountInLog, traceOf } from '../adapters/log.ts';
import { expireHolds, expireLicenses, offerEvents, restartUndecided } from './cases.ts';
import { checkDrift, type DriftReport } from './check-drift.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';
import { promoteWaiting } from './promote-waiting.ts';
import {
  lapseQuestions,
  offerToMachines,
  passTaskTime,
  recheckAll,
  recheckDue,
} from './reviews.ts';
import { screenEverybodyAgain } from './screen-again.ts';
import { type Job, runEnd, sumOf } from './work-through.ts';

/** What one run did. */
export interface Swept {
  readonly restarted: Tally;
  readonly expiredHolds: Tally;
  readonly expiredLicenses: Tally;
  readonly promoted: Tally;
  /** Cases with a match that nobody has seen yet, after a newer list was imported. */
  readonly newlyMatched: Tally;
  readonly offeredAgain: Tally;
  readonly lapsedQuestions: Tally;
  readonly tasks: Tally;
  readonly machinesToldAgain: Tally;
  readonly reviews: Tally;
  /** Nothing when the last check is less than an hour ago. */
  readonly drift: DriftReport | null;
}

/**
 * All that time does, in the order in which one thing makes room for the next, until the run ends: what
 * it does not reach, the next one does. Runs may overlap: each piece of work happens once.
 */
export async function sweep(
  dependencies: SweepDependencies,
  recheckAllReviews = false,
): Promise<Swept> {
  const until = runEnd(dependencies);
  const jobs = { ...JOBS, reviews: recheckAllReviews ? recheckAll : recheckDue };
  const tallies = await inRounds(jobs, dependencies, until);
  const drift = await unlessBroken(checkDrift, dependencies, until, null);
  const swept: Swept = { ...tallies, drift };
  if (hasWorked(swept)) dependencies.log({ level: 'info', message: 'sweep', ...inLog(swept) });
  return swept;
}

const JOBS = {
  restarted: restartUndecided,
  expiredHolds: expireHolds,
  expiredLicenses: expireLicenses,
  promoted: promoteWaiting,
  newlyMatched: screenEverybodyAgain,
  offeredAgain: offerEvents,
  lapsedQuestions: lapseQuestions,
  tasks: passTaskTime,
  machinesToldAgain: offerToMachines,
};

type Tallies = Omit<Swept, 'drift'>;

/** Every kind of work once, and until the run ends what there is more of: none keeps others waiting. */
async function inRounds(
  jobs: Readonly<Record<keyof Tallies, Job>>,
  dependencies: SweepDependencies,
  until: Date,
): Promise<Tallies> {
  const tallies: Partial<Record<keyof Tallies, Tally>> = {};
  let left = Object.keys(jobs) as (keyof Tallies)[];
  while (left.length > 0) {
    const unfinished: (keyof Tallies)[] = [];
    for (const name of left) {
      const tally = await unlessBroken(jobs[name], dependencies, until, BROKEN);
      tallies[name] = sumOf(tallies[name], tally);
      if (tally.more) unfinished.push(name);
    }
    left = dependencies.clock() < until ? unfinished : [];
  }
  return tallies as Tallies;
}

type Step<T> = (dependencies: SweepDependencies, until: Date) => Promise<T>;

const BROKEN: Tally = { done: 0, failed: 1 };

/** A kind of work that cannot even begin stops no other kind. */
async function unlessBroken<T>(
  work: Step<T>,
  dependencies: SweepDependencies,
  until: Date,
  broken: T,
): Promise<T> {
  try {
    return await work(dependencies, until);
  } catch (error) {
    const message = `sweep: ${work.name} broke off`;
    dependencies.log({ level: 'error', message, ...traceOf(error) });
    return broken;
  }
}

const inLog = ({ drift, ...tallies }: Swept) => ({
  ...tallies,
  drift: drift && { ...drift, drifted: drift.drifted.map(accountInLog) },
});

const hasWorked = ({ drift, ...tallies }: Swept): boolean =>
  drift !== null || Object.values(tallies).some(({ done, failed }) => done + failed > 0);
