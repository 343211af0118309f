import { html } from 'hono/html';
import { instantIn } from '../../../shared/messages/index.ts';
import { dayIn } from '../../../shared/messages/people/index.ts';
import { lastWorkingDay, workingDaysLeft } from '../../../shared/working-days.ts';
import type { Html } from '../pages/layout.ts';
import type { Words } from './words.ts';

export interface Due {
  readonly dueAt: string;
  /** Since when the clock stands still. */
  readonly pausedSince?: string | undefined;
  readonly now: Date;
}

/** By when, and how many working days of the offices that leaves. */
export function dueWords({ language, people }: Words, { dueAt, pausedSince, now }: Due): Html {
  if (pausedSince !== undefined) {
    return html`<span>${people.due.paused(instantIn(language, pausedSince))}</span>`;
  }
  const due = new Date(dueAt);
  const lastDay = lastWorkingDay(due);
  const left = people.due.left(workingDaysLeft(now, due));
  const note = dueAt.startsWith(lastDay) ? '' : people.due.lastDay(dayIn(language, lastDay));
  return html`<time datetime="${dueAt}">${instantIn(language, dueAt)}</time>
<span class="soft">${left}${note ? `. ${note}` : ''}</span>`;
}
