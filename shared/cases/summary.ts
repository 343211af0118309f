import type { EventType } from '../contracts/event.ts';

/** A day of summaries ends at 22:00 UTC: the morning of Seoul, and the evening of Washington. */
const CLOSES_AT_HOUR = 22;
/** Whoever still writes into a day that has ended is done by then: a function runs for 30 s at most. */
const MAILED_AFTER_MS = 300_000;

/** The end (ISO) of the day of summaries that an instant lies in; what ends with it is in the next. */
export function summaryClosing(now: Date): string {
  const closing = new Date(now);
  closing.setUTCHours(CLOSES_AT_HOUR, 0, 0, 0);
  if (closing <= now) closing.setUTCDate(closing.getUTCDate() + 1);
  return closing.toISOString();
}

/** From when on a summary is mailed. */
export const summaryDueAt = (closesAt: string): string =>
  new Date(Date.parse(closesAt) + MAILED_AFTER_MS).toISOString();

/** Told of by a summary, where its client has one: what calls for an answer, ends a time, or forbids to ship, is not. */
export const WAITS_FOR_SUMMARY: Readonly<Record<EventType, boolean>> = {
  'case.decided': true,
  'case.withdrawn': true,
  'case.expired': true,
  'case.resolved': true,
  'case.reopened': true,
  'case.reconsidered': true,
  'case.rescreened': true,
  'case.amended': true,
  'case.appealed': true,
  'review.requested': false,
  'review.stage-changed': true,
  'task.opened': false,
  'task.reminder': false,
  'task.answered': false,
  'task.missed': false,
  'task.superseded': false,
  'information.requested': false,
  'information.answered': false,
  'information.lapsed': false,
  'screening.cleared': false,
  'license.suspended': false,
  'license.reinstated': false,
  'license.revoked': false,
  'license.warning': false,
  'license.not-confirmed': false,
  'report.filed': false,
  'report.reminder': false,
  'notice.resent': false,
  'contact.changed': true,
};
