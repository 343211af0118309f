import { type Job, takeUp } from './work-through.ts';

/** Cases looked at at once. */
const MOST = 100;

/** Reminds contacts of reports that are to be filed soon, or are late. */
export const remindOfReports: Job = (dependencies, run) =>
  takeUp(dependencies, run, {
    name: 'reminder of reports',
    most: MOST,
    due: dependencies.dueReports.due,
    act: ({ caseId }, now) => dependencies.dueReports.remind(caseId, now),
  });
