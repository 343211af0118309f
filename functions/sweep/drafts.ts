import { draftFolder } from '../../shared/drafts/kept.ts';
import type { SweepDependencies } from './dependencies.ts';
import { type Job, takeUp } from './work-through.ts';

const MOST = 100;
/** The stream delivers within seconds; what is older was lost on its way. */
const LOST_AFTER_MS = 60_000;

/** Has people reminded of drafts that end soon, and ends those whose time is over, with what was uploaded for them. */
export const passDraftTime: Job = (dependencies, run) => {
  const { drafts, files } = dependencies;
  return takeUp(dependencies, run, {
    name: 'a draft',
    most: MOST,
    due: drafts.due,
    act: async ({ draftId }, now) => {
      const became = await drafts.passTime(draftId, now);
      if (typeof became === 'string') return became !== 'nothing';
      await files.removeAll(draftFolder(draftId), await sentWith(became.caseId, dependencies));
      await drafts.forget(draftId, now);
      return true;
    },
  });
};

/** Keys of what was sent with the case that a draft became: that is on record. */
async function sentWith(caseId: string | undefined, { cases }: SweepDependencies) {
  const file = caseId === undefined ? undefined : await cases.find(caseId);
  return new Set((file?.documents ?? []).map(({ key }) => key));
}

/** Puts letters into the stream again that nobody mailed. */
export const offerDraftLetters: Job = (dependencies, run) =>
  takeUp(dependencies, run, {
    name: 'a letter about a draft',
    olderThanMs: LOST_AFTER_MS,
    most: MOST,
    due: dependencies.drafts.dueLetters,
    act: dependencies.drafts.offerLetter,
  });
