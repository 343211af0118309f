import { accountInLog, traceOf } from '../adapters/log.ts';
import { expireHolds, expireLicenses, lapsePlans, offerEvents, restartUndecided } from './cases.ts';
import { checkDrift, type DriftReport } from './check-drift.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';
import { offerDraftLetters, passDraftTime } from './drafts.ts';
import { goOnWithOrders } from './intake.ts';
import { offerSummaries } from './offer-summaries.ts';
import { promoteWaiting } from './promote-waiting.ts';
import { remindOfReports } from './reports.ts';
import {
  lapseQuestions,
  offerToMachines,
  passTaskTime,
  recheckAll,
  recheckDue,
} from './reviews.ts';
import { beginRun, forgetUntried, type Run, shareOf } from './run.ts';
import { screenEverybodyAgain } from './screen-again.ts';
import { fileSentDrafts } from './unfiled-drafts.ts';
import { wakeDeliveries } from './wake-deliveries.ts';
import { type Job, sumOf } from './work-through.ts';

/** What one run did. */
export interface Swept {
  readonly restarted: Tally;
  /** Orders of which an event was stored and not carried out. */
  readonly intake: Tally;
  readonly expiredHolds: Tally;
  readonly expiredLicenses: Tally;
  /** Plans of shipments that nobody posted in time. */
  readonly lapsedPlans: Tally;
  readonly promoted: Tally;
  /** Cases with a match that nobody has seen yet, after a newer list was imported. */
  readonly newlyMatched: Tally;
  readonly offeredAgain: Tally;
  readonly summaries: Tally;
  /** Drafts that were reminded of, or came to their end. */
  readonly drafts: Tally;
  readonly draftLetters: Tally;
  /** Drafts that were sent and whose cases nobody had stored. */
  readonly filed: Tally;
  /** Cases of whose reports somebody was reminded. */
  readonly reports: Tally;
  /** Endpoints of suppliers, and what they have yet to be told, that somebody was woken for. */
  readonly deliveries: Tally;
  readonly lapsedQuestions: Tally;
  readonly tasks: Tally;
  readonly machinesToldAgain: Tally;
  readonly reviews: Tally;
  /** Nothing when the last check is less than an hour ago. */
  readonly drift: DriftReport | null;
}

/**
 * All that time does, until the run ends: what it does not reach, the next one does. Runs may overlap:
 * each piece of work happens once.
 */
export async function sweep(
  dependencies: SweepDependencies,
  recheckAllReviews = false,
): Promise<Swept> {
  const run = await beginRun(dependencies);
  const chains = [...CHAINS, { ...REVIEWS, reviews: recheckAllReviews ? recheckAll : recheckDue }];
  const side = await Promise.all(chains.map((jobs) => inRounds(jobs, dependencies, run)));
  const drift = await unlessBroken(checkDrift, dependencies, run, null);
  await forgetUntried(run, dependencies);
  const swept: Swept = { ...(Object.assign({}, ...side) as Tallies), drift };
  if (hasWorked(swept)) dependencies.log({ level: 'info', message: 'sweep', ...inLog(swept) });
  return swept;
}

type Jobs = Readonly<Partial<Record<keyof Tallies, Job>>>;

/** Side by side, as none has to wait for another; in each, one thing makes room for the next. */
const CHAINS: readonly Jobs[] = [
  { filed: fileSentDrafts, restarted: restartUndecided },
  { intake: goOnWithOrders },
  {
    expiredHolds: expireHolds,
    lapsedPlans: lapsePlans,
    expiredLicenses: expireLicenses,
    promoted: promoteWaiting,
    newlyMatched: screenEverybodyAgain,
  },
  { offeredAgain: offerEvents, summaries: offerSummaries, draftLetters: offerDraftLetters },
  { drafts: passDraftTime, reports: remindOfReports },
  { deliveries: wakeDeliveries },
];
const REVIEWS: Jobs = {
  lapsedQuestions: lapseQuestions,
  tasks: passTaskTime,
  machinesToldAgain: offerToMachines,
};

type Tallies = Omit<Swept, 'drift'>;

/**
 * Every kind of work once, and until the run ends what there is more of. Each has its share of the time
 * that is left, so that none keeps the others waiting.
 */
async function inRounds(jobs: Jobs, dependencies: SweepDependencies, run: Run) {
  const tallies: Partial<Record<keyof Tallies, Tally>> = {};
  let left = Object.entries(jobs) as [keyof Tallies, Job][];
  while (left.length > 0) {
    const unfinished: typeof left = [];
    for (const [index, [name, job]] of left.entries()) {
      const share = shareOf(run, left.length - index, dependencies);
      const tally = await unlessBroken(job, dependencies, share, BROKEN);
      tallies[name] = sumOf(tallies[name], tally);
      if (tally.more) unfinished.push([name, job]);
    }
    left = dependencies.clock() < run.until ? unfinished : [];
  }
  return tallies;
}

type Step<T> = (dependencies: SweepDependencies, run: Run) => Promise<T>;

const BROKEN: Tally = { done: 0, failed: 1 };

/** A kind of work that cannot even begin stops no other kind. */
async function unlessBroken<T>(
  work: Step<T>,
  dependencies: SweepDependencies,
  run: Run,
  broken: T,
): Promise<T> {
  try {
    return await work(dependencies, run);
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
