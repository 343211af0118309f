import {
  type OutboxEvent,
  outboxEvent,
  type TOLD_WITH_DECISION,
} from '../../../../shared/contracts/event.ts';
import { type RecordedDecision, recordedDecision } from '../../../../shared/contracts/records.ts';
import type { KeptEvent } from '../../ports/notices.ts';
import { NEWEST } from '../packing/dictionaries.ts';
import { pack, unpack } from '../packing/pack.ts';
import { put, update, type Write } from '../table/commit.ts';
import { tableKey } from '../table/due.ts';
import { type Key, ownerOf } from '../table/expression.ts';
import { dueShard } from '../table/partitions.ts';
import type { RawItem } from '../table/table.ts';
import { decisionKey, outboxKey } from './keys.ts';

/** Offered to `relay` by the table's stream the moment it is written. */
const toBeTold = ({ caseId, at }: Pick<Numbered, 'caseId' | 'at'>) => ({
  offers: 1,
  duePk: dueShard('undelivered', caseId),
  dueAt: at,
});

/** What is due by its case so far, and is offered by this. */
export const tellOfItself = (
  caseId: string,
  number: number,
  { at, offers = 1 }: { readonly at: string; readonly offers?: number },
): Write =>
  update('untold', decisionKey(caseId, number), {
    change: { set: { ...toBeTold({ caseId, at }), offers } },
    condition: { where: 'attribute_exists(#pk)' },
  });

/** An event before it has its id, which follows from its case and its number. */
export type Numbered = Omit<OutboxEvent, 'eventId'>;

const eventIdOf = ({ caseId, sequence }: Numbered): string => `${caseId}.${sequence}`;

/** An event that no decision is kept with. */
export const eventWrite = (event: Numbered): Write =>
  put('event', {
    ...outboxKey(event.caseId, event.sequence),
    kind: 'outbox',
    eventId: eventIdOf(event),
    ...event,
    ...toBeTold(event),
  });

/**
 * Decisions are kept for ever, one beside the other; one that is told itself has its event with it, and
 * is offered as a new item where the row of its case is due until it is told.
 * Where its case waits, and is listed as a waiter, the decision is listed in the place of the case.
 */
export const decisionWrite = (
  caseId: string,
  decision: RecordedDecision,
  { event, isDueByCase = false, listed }: DecisionTold = {},
): Write =>
  put('decision', {
    ...decisionKey(caseId, decision.number),
    kind: 'decision',
    packed: pack(decision, NEWEST.decisions),
    ...(event && { type: event.type, sequence: event.sequence }),
    ...(event && !isDueByCase && toBeTold(event)),
    ...listed,
  });

interface DecisionTold {
  readonly event?: Numbered & { readonly type: (typeof TOLD_WITH_DECISION)[number] };
  readonly isDueByCase?: boolean;
  readonly listed?: RawItem | undefined;
}

/** As it is written now, or as it was before anything was packed. */
export const readDecision = (item: RawItem): RecordedDecision =>
  recordedDecision.parse(item.packed === undefined ? item : unpack(item.packed));

/** The event that an item tells of, if it is of those that do. */
export function eventIn(item: RawItem): KeptEvent | undefined {
  if (item.kind === 'outbox') return outboxEvent.parse(item);
  if (item.kind !== 'decision' || item.sequence === undefined) return undefined;
  const { status, decidedAt: at, number: withDecision } = readDecision(item);
  const caseId = ownerOf(tableKey.parse(item));
  const { type, sequence } = item;
  const event = { eventId: `${caseId}.${sequence}`, type, caseId, sequence, status, at };
  return { ...outboxEvent.parse(event), withDecision };
}

/** Where an event lies. */
export const homeOf = ({ caseId, sequence, withDecision }: KeptEvent): Key =>
  withDecision === undefined ? outboxKey(caseId, sequence) : decisionKey(caseId, withDecision);
