import type { CaseRecord } from '../contracts/case-record.ts';
import { may } from './lifecycle.ts';

/** How a case stands that is decided: what the new decision is built on. */
export interface Standing
  extends Pick<CaseRecord, 'status' | 'decisions' | 'events' | 'revision' | 'appeal' | 'untold'> {
  readonly round: number;
  /** The account in whose waiting list it stands. */
  readonly waitsFor?: string;
}

export const RECEIVED: Standing = { status: 'received', decisions: 0, events: 0, round: 0 };

export const standingOf = (row: CaseRecord): Standing => ({
  status: row.status,
  decisions: row.decisions,
  events: row.events,
  round: row.round ?? 0,
  ...(row.waits && { waitsFor: row.waits.account }),
  ...(row.revision !== undefined && { revision: row.revision }),
  ...(row.appeal && { appeal: row.appeal }),
  ...(row.untold !== undefined && { untold: row.untold }),
});

/** `undefined` when the case is past being decided by the rules. */
export const openStandingOf = (row: CaseRecord): Standing | undefined =>
  may(row.status, 'decide') ? standingOf(row) : undefined;

/** One decision, one id: it names the transfers of all its draws. */
export const transferIdOf = (id: string, { decisions }: Standing): string =>
  `${id}.${decisions + 1}`;
