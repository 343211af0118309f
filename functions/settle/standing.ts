import { may } from '../../shared/cases/lifecycle.ts';
import type { Appeal } from '../../shared/contracts/case.ts';
import type { CaseItem } from '../adapters/dynamodb/cases/items.ts';
import type { Before } from '../adapters/dynamodb/settlements/decision-writes.ts';

/** How a case stands that is decided. */
export interface Standing extends Before {
  /** The account in whose waiting list it stands. */
  readonly waitsFor?: string;
  readonly revision?: number;
  readonly appeal?: Appeal;
}

export const RECEIVED: Standing = { status: 'received', decisions: 0, events: 0, round: 0 };

/** `undefined` when the case is past being decided by the rules. */
export const openStandingOf = (row: CaseItem): Standing | undefined =>
  may(row.status, 'decide') ? standingOf(row) : undefined;

export const standingOf = (row: CaseItem): Standing => ({
  status: row.status,
  decisions: row.decisions,
  events: row.events,
  round: row.round ?? 0,
  ...(row.waits && { waitsFor: row.waits.account }),
  ...(row.revision !== undefined && { revision: row.revision }),
  ...(row.appeal && { appeal: row.appeal }),
});
