import { TOLD_WITH_DECISION } from '../shared/contracts/event.ts';
import { shardsOf } from '../shared/deployment/shards.ts';

/** Written once: their first appearance is all there is. */
const NEW = [
  'case',
  'submission',
  'decision',
  'license',
  'transfer',
  'adjustment',
  'authorization-revision',
  'outbox',
  'shipment-entry',
  'report-filing',
] as const;

/** What `archive` is called for: every record that no longer changes. The rest passes by. */
export const ARCHIVE_FILTERS = {
  newItems: [{ kind: NEW }],
  filters: [
    { kind: 'task', state: 'answered', duePk: 'untold' },
    // Of these the function sees whether they have come to their end.
    { kind: ['information', 'clearance'] },
    // An operator has found that it was not archived.
    { archive: 'again' },
  ],
} as const;

/** Work that a state machine waits for. */
export const MOVES_ALONE = [
  { kind: 'review', duePk: 'unstarted' },
  { kind: 'task', duePk: 'untold' },
] as const;

/** An event while it is still to be told, and a new decision, for which its case may be due. */
const EVENTS = { kind: ['outbox', 'decision'], duePk: shardsOf('undelivered') } as const;
const NEW_DECISIONS = [{ kind: 'decision', type: TOLD_WITH_DECISION }] as const;

/** What `relay` is called for where no mail can be sent: clients are told of events in their feed all the same. */
export const MOVES_AND_EVENTS = {
  newItems: NEW_DECISIONS,
  filters: [...MOVES_ALONE, EVENTS],
} as const;

/**
 * What `relay` is called for: that, and a summary or a letter about a draft while it is still to be told.
 * Five patterns are the most there may be.
 */
export const MOVES_AND_NOTICES = {
  newItems: NEW_DECISIONS,
  filters: [
    ...MOVES_AND_EVENTS.filters,
    { kind: ['summary', 'draft-letter'], duePk: [...shardsOf('summaries'), 'draft-letters'] },
  ],
} as const;

/** How many changes are gathered for a function at most, and how long, before it is called. */
export interface Gathering {
  readonly most: number;
  readonly seconds: number;
}

/** Soon, for what somebody waits for. */
export const PROMPTLY: Gathering = { most: 25, seconds: 0 };
/** Many at once: a signature and an object are paid once for all of them. */
export const IN_BULK: Gathering = { most: 500, seconds: 30 };

/** Attributes that an item must have for somebody to be called for it, each with one of these values. */
export type ItemPattern = Readonly<Record<string, string | readonly string[]>>;

/** Which changes of the table somebody is called for. */
export interface ChangeFilters {
  /** An item passes, new or changed, that matches one of them. */
  readonly filters: readonly ItemPattern[];
  /** An item that is new passes as well when it matches one of these. */
  readonly newItems?: readonly ItemPattern[];
}
