import { draftFolder } from '../../shared/drafts/kept.ts';
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
      if (became !== 'emptied') return became !== 'nothing';
      await files.removeAll(draftFolder(draftId));
      await drafts.forget(draftId, now);
      return true;
    },
  });
};

/** Puts letters into the stream again that nobody mailed. */
export const offerDraftLetters: Job = (dependencies, run) =>
  takeUp(dependencies, run, {
    name: 'a letter about a draft',
    olderThanMs: LOST_AFTER_MS,
    most: MOST,
    due: dependencies.drafts.dueLetters,
    act: dependencies.drafts.offerLetter,
  });
