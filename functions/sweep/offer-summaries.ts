import { type Job, takeUp } from './work-through.ts';

/** Puts summaries whose day is over into the stream, and those again that nobody mailed. */
export const offerSummaries: Job = (dependencies, run) =>
  takeUp(dependencies, run, {
    name: 'a summary',
    most: 200,
    due: dependencies.summaries.due,
    act: dependencies.summaries.offer,
  });
