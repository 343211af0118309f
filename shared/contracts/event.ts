import * as z from 'zod';
import { STATUSES } from '../rules/vocabulary.ts';
import { instant } from './decision.ts';
import { licenseChange, licenseWarning } from './license.ts';
import { reportTold } from './report.ts';
import { contact } from './request.ts';

export const EVENT_TYPES = [
  'case.decided',
  'case.withdrawn',
  'case.expired',
  /** People decided it; the review is over. */
  'case.resolved',
  /** Its screening match was cleared: it is decided anew. */
  'case.reopened',
  /** The law of the day stood against what people approved: it is decided anew. */
  'case.reconsidered',
  /** A party is like an entry of a newer screening list: it is decided anew. */
  'case.rescreened',
  'case.amended',
  'case.appealed',
  'review.requested',
  'review.stage-changed',
  /** An officer is asked: at first, or because another handed the task over. */
  'task.opened',
  'task.reminder',
  'task.answered',
  'task.missed',
  'task.superseded',
  'information.requested',
  'information.answered',
  /** Nobody answered in time: the clock runs again without an answer. */
  'information.lapsed',
  /** A match of a license's party is somebody else: the license is as it was. */
  'screening.cleared',
  'license.suspended',
  'license.reinstated',
  'license.revoked',
  /** What an officer asked for was not confirmed by another: it was not done. */
  'license.not-confirmed',
  /** So much has shipped under it, or so few days are left of it. */
  'license.warning',
  /** A report that the rule wants was filed, or is to be filed soon, or is late. */
  'report.filed',
  'report.reminder',
  /** The contact has asked for the newest notice once more. */
  'notice.resent',
  /** Both mailboxes have confirmed it: the case belongs to another contact. */
  'contact.changed',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Kept with the decision that they tell of. */
export const TOLD_WITH_DECISION = [
  'case.decided',
  'case.appealed',
] as const satisfies readonly EventType[];

/**
 * Something that happened to a case and must be told. Written in one transaction with the change
 * itself; `sequence` counts the events of the case from 1, so they can be told in order.
 */
export const outboxEvent = z.object({
  eventId: z.string(),
  type: z.enum(EVENT_TYPES),
  caseId: z.string(),
  sequence: z.int().min(1),
  status: z.enum(STATUSES),
  at: instant,
  /** Of a review's events: the round, and the task or the question that the event is about. */
  round: z.int().min(1).exactOptional(),
  taskId: z.string().exactOptional(),
  information: z.int().min(1).exactOptional(),
  /** Of a license's events: what was done with it. */
  change: licenseChange.exactOptional(),
  warning: licenseWarning.exactOptional(),
  /** Of a change of contact: who it was, and who it is from then on. */
  contact: z.object({ former: contact, now: contact }).exactOptional(),
  /** Of a report's events: which, and by when. */
  report: reportTold.exactOptional(),
});

export type OutboxEvent = z.infer<typeof outboxEvent>;
