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
import { runEnd } from './work-through.ts';

/** What one run did. */
export interface Swept {
  readonly restarted: Tally;
  readonly expiredHolds: Tally;
  readonly expiredLicenses: Tally;
  readonly promoted: Tally;
  readonly offeredAgain: Tally;
  readonly lapsedQuestions: Tally;
  readonly tasks: Tally;
  readonly machinesToldAgain: Tally;
  readonly reviews: Tally;
  /** Nothing when the last check is less than an hour ago. */
  readonly drift: DriftReport | null;
}

/**
 * All that time does, in the order in which one thing makes room for the next. Bounded: what a run
 * does not reach, the next one does. Runs may overlap: each piece of work happens once.
 */
export async function sweep(
  dependencies: SweepDependencies,
  recheckAllReviews = false,
): Promise<Swept> {
  const until = runEnd(dependencies);
  const step = (work: Step<Tally>) => unlessBroken(work, dependencies, until, BROKEN);
  const swept: Swept = {
    restarted: await step(restartUndecided),
    expiredHolds: await step(expireHolds),
    expiredLicenses: await step(expireLicenses),
    promoted: await step(promoteWaiting),
    offeredAgain: await step(offerEvents),
    lapsedQuestions: await step(lapseQuestions),
    tasks: await step(passTaskTime),
    machinesToldAgain: await step(offerToMachines),
    reviews: await step(recheckAllReviews ? recheckAll : recheckDue),
    drift: await unlessBroken(checkDrift, dependencies, until, null),
  };
  if (hasWorked(swept)) dependencies.log({ level: 'info', message: 'sweep', ...inLog(swept) });
  return swept;
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
