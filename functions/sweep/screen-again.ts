import { type MachineInput, submissionIn } from '../../shared/contracts/case.ts';
import type { Status } from '../../shared/rules/vocabulary.ts';
import { afterShare, isUnderWay } from '../../shared/screening/rescreening.ts';
import type { SweepDependencies } from './dependencies.ts';
import { type Job, takeUp } from './work-through.ts';

/** Cases looked at before it is noted how far the work has come. */
const SHARE = 100;

/**
 * After an import, compares open cases, waiters and licenses with the newer list, a share at a time: who
 * was looked at is noted when the whole share was, so that nobody is passed over by a run that ends.
 */
export const screenEverybodyAgain: Job = async (dependencies, run) => {
  const { rescreenings, clock } = dependencies;
  const progress = await rescreenings.find();
  if (!progress || !isUnderWay(progress, clock())) return { done: 0, failed: 0 };
  const share = await rescreenings.next(progress.after, SHARE);
  const caseIds = share?.caseIds ?? [];
  let looked = 0;
  const { done, failed } = await takeUp(dependencies, run, {
    name: 'screening again',
    // A share is done when everybody in it was looked at.
    pauses: false,
    most: Number.POSITIVE_INFINITY,
    due: async () => caseIds.map((caseId) => ({ caseId })),
    act: ({ caseId }) => {
      looked++;
      return screenAgain(caseId, dependencies);
    },
  });
  if (looked < caseIds.length) return { done, failed };
  const found = { looked, matched: done, failed, after: share?.after };
  await rescreenings.goOn(progress, afterShare(progress, found, clock()));
  return { done, failed, ...(share && { more: true as const }) };
};

/** Who waits is decided again by all rules, and may have its turn by that; of others only the list is asked. */
const ASKED_BY: Readonly<
  Partial<Record<Status, Extract<MachineInput['command'], 'decide' | 'rescreen'>>>
> = {
  waitlisted: 'decide',
  'under-review': 'rescreen',
  'on-hold': 'rescreen',
  licensed: 'rescreen',
};

/** Where a new match leads a case; `received`, until it is decided anew. */
const HELD: ReadonlySet<Status> = new Set(['received', 'on-hold']);

/** Whether there was a match that nobody has seen. */
async function screenAgain(
  caseId: string,
  { cases, decideMachine }: SweepDependencies,
): Promise<boolean> {
  const file = await cases.find(caseId);
  const command = file && ASKED_BY[file.status];
  if (!command) return false;
  const { case: now } = await decideMachine.run({ command, submission: submissionIn(file) });
  const isAskedAbout = now.status === 'licensed' && file.round !== now.round;
  return now.updatedAt !== file.updatedAt && (isAskedAbout || HELD.has(now.status));
}
