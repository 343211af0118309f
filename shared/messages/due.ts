import { lastWorkingDay, workingDaysLeft } from '../calendar/working-days.ts';
import { instantIn } from './index.ts';
import { dayIn } from './people/index.ts';
import type { Words } from './words.ts';

export interface Due {
  readonly dueAt: string;
  /** Since when the clock stands still. */
  readonly pausedSince?: string | undefined;
  readonly now: Date;
}

/** By when, and how many working days of the offices that leaves; a stopped clock has no end. */
export function dueIn(
  { language, people }: Pick<Words, 'language' | 'people'>,
  { dueAt, pausedSince, now }: Due,
): { readonly until?: string; readonly note: string } {
  if (pausedSince !== undefined) {
    return { note: people.due.paused(instantIn(language, pausedSince)) };
  }
  const due = new Date(dueAt);
  const lastDay = lastWorkingDay(due);
  const left = people.due.left(workingDaysLeft(now, due));
  const last = dueAt.startsWith(lastDay) ? '' : `. ${people.due.lastDay(dayIn(language, lastDay))}`;
  return { until: instantIn(language, dueAt), note: `${left}${last}` };
}
