import * as z from 'zod';
import { submission } from './case.ts';
import { instant } from './decision.ts';
import { outboxEvent } from './event.ts';
import {
  adjustment,
  archivedDecision,
  clearance,
  issuedLicense,
  registration,
  transfer,
} from './records.ts';
import { reportFiling } from './report.ts';
import { handover, keptQuestion, task, taskAnswer } from './review.ts';
import { shipmentEntry } from './shipment.ts';

/** What was filed. Its public reference is left out: whoever knows it can open a page. */
const filing = submission
  .omit({ publicReference: true })
  .extend({ revision: z.int().min(1).default(1) });

const officersAnswer = task.extend({
  state: z.literal('answered'),
  answer: taskAnswer,
  handovers: z.array(handover),
});

const entry = <K extends string, R extends z.ZodType>(kind: K, record: R) =>
  z.strictObject({
    kind: z.literal(kind),
    /** Where it lies in the table: `request#<case id>`, `account#<name>` ... and what of it. */
    pk: z.string(),
    sk: z.string(),
    /** The moment that the record itself names. */
    recordedAt: instant,
    record,
  });

/**
 * A record that outlives everything. Only what is named here gets in: no task token, no secret or
 * hash of a link, no code, no session, no API key.
 */
export const auditEntry = z.discriminatedUnion('kind', [
  entry('filing', filing),
  entry('decision', archivedDecision),
  entry('license', issuedLicense),
  entry('transfer', transfer),
  entry('answer', officersAnswer),
  entry('question', keptQuestion),
  entry('clearance', clearance),
  entry('adjustment', adjustment),
  entry('authorization', registration),
  entry('event', outboxEvent),
  entry('shipment-entry', shipmentEntry),
  entry('report-filing', reportFiling),
]);

export type AuditEntry = z.infer<typeof auditEntry>;
export type AuditKind = AuditEntry['kind'];
export type EntryOf<K extends AuditKind> = Extract<AuditEntry, { kind: K }>;
