import type { EventType } from '../contracts/event.ts';

/** What clients are told of their cases. A word once given is never given another meaning. */
export const CLIENT_EVENT_TYPES = [
  'request.decided',
  'request.withdrawn',
  'request.expired',
  'request.reopened',
  'request.reconsidered',
  'request.rescreened',
  'request.amended',
  'request.appealed',
  'request.contact-changed',
  'review.stage-changed',
  'question.asked',
  'question.answered',
  'question.lapsed',
  'license.suspended',
  'license.reinstated',
  'license.revoked',
  'license.warning',
  'report.filed',
  'report.reminder',
] as const;
export type ClientEventType = (typeof CLIENT_EVENT_TYPES)[number];

/** As what each event is told to the client of its case; `undefined`, where it is nobody's business but ours. */
export const TOLD_AS: Readonly<Record<EventType, ClientEventType | undefined>> = {
  'case.decided': 'request.decided',
  'case.resolved': 'request.decided',
  'case.withdrawn': 'request.withdrawn',
  'case.expired': 'request.expired',
  'case.reopened': 'request.reopened',
  'case.reconsidered': 'request.reconsidered',
  'case.rescreened': 'request.rescreened',
  'case.amended': 'request.amended',
  'case.appealed': 'request.appealed',
  'contact.changed': 'request.contact-changed',
  // It said nothing new.
  'notice.resent': undefined,
  // The decision that asks for it is told, and so is its first stage.
  'review.requested': undefined,
  'review.stage-changed': 'review.stage-changed',
  // What becomes of tasks is between officers.
  'task.opened': undefined,
  'task.reminder': undefined,
  'task.answered': undefined,
  'task.missed': undefined,
  'task.superseded': undefined,
  'information.requested': 'question.asked',
  'information.answered': 'question.answered',
  'information.lapsed': 'question.lapsed',
  // Nothing is different for anybody.
  'screening.cleared': undefined,
  'license.suspended': 'license.suspended',
  'license.reinstated': 'license.reinstated',
  'license.revoked': 'license.revoked',
  // It was not done.
  'license.not-confirmed': undefined,
  'license.warning': 'license.warning',
  'report.filed': 'report.filed',
  'report.reminder': 'report.reminder',
};
