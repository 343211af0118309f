import { submissionIn } from '../../shared/contracts/case.ts';
import type { Status } from '../../shared/rules/vocabulary.ts';
import type { SweepDependencies } from './dependencies.ts';
import { type Job, takeUp } from './work-through.ts';

/** Cases of one kind taken up at once. */
const MOST = 100;
/** A run of the decide machine ends within this; whatever is older has died. */
const DEAD_AFTER_MS = 20_000;
/** Events offered again at once. */
const MOST_EVENTS = 200;
/** The stream delivers within seconds; what is older was lost on its way. */
const LOST_AFTER_MS = 60_000;

/** Runs the decide machine again for requests that were stored and never decided. */
export const restartUndecided: Job = (dependencies, run) =>
  takeUp(dependencies, run, {
    name: 'restart',
    olderThanMs: DEAD_AFTER_MS,
    most: MOST,
    due: (dead, most) => dependencies.dueCases.due('undecided', dead, most),
    act: async ({ caseId }) => (await decideAgain(caseId, 'received', dependencies)) !== undefined,
  });

/** Ends cases whose hold nobody resolved in time, and gives the hold back. */
export const expireHolds: Job = (dependencies, run) =>
  takeUp(dependencies, run, {
    name: 'expiry of a hold',
    most: MOST,
    due: (now, most) => dependencies.dueCases.due('held', now, most),
    act: ({ caseId }, now) => dependencies.dueCases.expireHold(caseId, now),
  });

/** Ends licenses past their date, and gives back what has not shipped. */
export const expireLicenses: Job = (dependencies, run) =>
  takeUp(dependencies, run, {
    name: 'expiry of a license',
    most: MOST,
    due: (now, most) => dependencies.dueCases.due('license', now, most),
    act: ({ caseId }, now) => dependencies.dueCases.expireLicense(caseId, now),
  });

/** Ends plans of shipments that nobody has posted in time, and frees what they hold. */
export const lapsePlans: Job = (dependencies, run) =>
  takeUp(dependencies, run, {
    name: 'lapse of a plan',
    most: MOST,
    due: dependencies.dueShipments.overdue,
    act: dependencies.dueShipments.lapse,
  });

/** Puts undelivered events into the stream again. */
export const offerEvents: Job = (dependencies, run) =>
  takeUp(dependencies, run, {
    name: 'redelivery',
    olderThanMs: LOST_AFTER_MS,
    most: MOST_EVENTS,
    due: dependencies.outbox.due,
    act: dependencies.outbox.offerAgain,
  });

/** Has a case that stands so decided again. How it stands then; nothing where it stood otherwise. */
export async function decideAgain(
  caseId: string,
  status: Status,
  { cases, decideMachine }: SweepDependencies,
): Promise<Status | undefined> {
  const file = await cases.find(caseId);
  if (file?.status !== status) return undefined;
  const input = { command: 'decide', submission: submissionIn(file) } as const;
  return (await decideMachine.run(input)).case.status;
}
