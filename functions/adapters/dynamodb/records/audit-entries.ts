import { withFirstContact } from '../../../../shared/cases/contact.ts';
import { type AuditEntry, type AuditKind, auditEntry } from '../../../../shared/contracts/audit.ts';
import { tellDecision } from '../../../../shared/messages/decisions.ts';
import { en } from '../../../../shared/messages/findings/en.ts';
import { tellerOf } from '../../../../shared/messages/findings/tell.ts';
import { taskOf } from '../../../../shared/reviews/case-review.ts';
import { readRow } from '../cases/items.ts';
import { outboxKey } from '../cases/keys.ts';
import { eventIn, readDecision } from '../cases/told-items.ts';
import { taskItem } from '../reviews/items.ts';
import type { RawItem } from '../table/table.ts';

/** How an item of the table becomes an entry: which, and what of it is recorded when. */
interface Reading {
  readonly kind: AuditKind;
  /** `undefined` as long as the item may still change. */
  readonly record?: (item: RawItem) => RawItem | undefined;
  readonly at: (record: RawItem) => unknown;
}

const at = (record: RawItem) => record.at;

/** By the `kind` of the item. What is not here is never archived. */
const READINGS: Readonly<Record<string, Reading>> = {
  // An amended case says what it asks for now; its revisions are items of their own. Who has become its
  // contact since is told by an event.
  case: {
    kind: 'filing',
    record: (item) =>
      (item.revision ?? 1) === 1 ? { ...withFirstContact(readRow(item)) } : undefined,
    at: ({ submittedAt }) => submittedAt,
  },
  submission: { kind: 'filing', at },
  decision: { kind: 'decision', record: toldInEnglish, at: ({ decidedAt }) => decidedAt },
  license: { kind: 'license', at: ({ issuedAt }) => issuedAt },
  transfer: { kind: 'transfer', at },
  task: { kind: 'answer', record: answered, at: ({ answer }) => Object(answer).at },
  information: {
    kind: 'question',
    record: (item) => (item.answer || item.lapsedAt ? item : undefined),
    at: ({ answer, lapsedAt }) => Object(answer).at ?? lapsedAt,
  },
  clearance: { kind: 'clearance', at },
  adjustment: { kind: 'adjustment', at },
  'authorization-revision': { kind: 'authorization', at },
  outbox: { kind: 'event', at },
  'shipment-entry': { kind: 'shipment-entry', at },
  'report-filing': { kind: 'report-filing', record: ({ filing }) => Object(filing), at },
};

/** Records have the words as they are told, in English whoever reads them, and the data beside them. */
function toldInEnglish(item: RawItem): RawItem {
  return { ...tellDecision(tellerOf('en', en), readDecision(item)) };
}

function answered(item: RawItem): RawItem | undefined {
  if (item.state !== 'answered') return undefined;
  const task = taskItem.parse(item);
  return { ...taskOf(task), handovers: task.handovers };
}

/**
 * The entries that an item makes, the same however often they are asked for; none where it makes none,
 * or none yet. Throws for one that does not look as its kind does.
 */
export function auditEntriesOf(item: RawItem): AuditEntry[] {
  const reading = READINGS[String(item.kind)];
  const record = reading?.record ? reading.record(item) : item;
  if (!reading || !record) return [];
  const { pk, sk } = item;
  const entry = { kind: reading.kind, pk, sk, recordedAt: reading.at(record), record };
  return [auditEntry.parse(entry), ...eventWith(item)];
}

/** What is kept with a decision is an event all the same, in the place of one. */
function eventWith(item: RawItem): AuditEntry[] {
  const event = item.kind === 'decision' ? eventIn(item) : undefined;
  if (!event) return [];
  const place = outboxKey(event.caseId, event.sequence);
  return [auditEntry.parse({ kind: 'event', ...place, recordedAt: event.at, record: event })];
}
