import type { ReviewedCase } from '../../../../shared/cases/known-case.ts';
import type { Ending } from '../../../../shared/cases/reviewed-decision.ts';
import type { License } from '../../../../shared/contracts/decision.ts';
import type { LicenseRequest } from '../../../../shared/contracts/license.ts';
import { CaseConflictError } from '../../../../shared/errors.ts';
import { confirmedChange } from '../../../../shared/licenses/confirming.ts';
import { licenseMoved } from '../../../../shared/licenses/moving.ts';
import type { MatchAnswer } from '../../ports/settlements.ts';
import { changeRow } from '../cases/case-row.ts';
import { clearanceWrites } from '../cases/clearances.ts';
import { eventWrite } from '../cases/told-items.ts';
import { endReview } from '../reviews/reviews.ts';
import { commit, type Write } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import { closingWrites } from './close-case.ts';
import { licenseUpdate } from './license-writes.ts';

/** Ends it in one transaction with what comes of it. `false` when the case moved on meanwhile. */
export async function endConfirmation(
  table: Table,
  seen: ReviewedCase,
  { ending, clearances }: MatchAnswer,
): Promise<boolean> {
  const { confirms } = seen.review;
  const { license } = seen.stored;
  if (!confirms || !license) throw new CaseConflictError('There is nothing to confirm');
  const isReinstated = ending.outcome === 'approve' && confirms.move === 'reinstate';
  const cleared = isReinstated ? await clearanceWrites(table, clearances) : [];
  const writes = writesOf(seen, ending, { confirms, license });
  return (await commit(table, [...writes, ...cleared])).committed;
}

interface Confirmed {
  readonly confirms: LicenseRequest;
  readonly license: License;
}

function writesOf(
  seen: ReviewedCase,
  ending: Ending,
  { confirms, license }: Confirmed,
): readonly Write[] {
  const { stored, tasks } = seen;
  if (ending.outcome !== 'approve') return stillLicensed(seen, ending, {});
  const change = confirmedChange(confirms, { row: stored.row, license }, tasks);
  const { at } = ending;
  if (confirms.move === 'reinstate') {
    const after = licenseMoved(license, 'reinstate', { at, reason: confirms.reason });
    return [...stillLicensed(seen, ending, { change }), ...licenseUpdate(stored, after)];
  }
  const sequence = stored.row.events + 2;
  const ended = endReview(seen, ending, { status: 'revoked', sequence });
  return closingWrites(stored, { to: 'revoked', at, change }, ended).writes;
}

/** The case goes on, with its license in force again or as it was; that is told first. */
function stillLicensed(
  seen: ReviewedCase,
  ending: Ending,
  told: { readonly change?: ReturnType<typeof confirmedChange> },
): Write[] {
  const { id: caseId, status, events } = seen.stored.row;
  const { round } = seen.review;
  const sequence = events + 1;
  const at = ending.at.toISOString();
  const type = told.change ? 'license.reinstated' : 'license.not-confirmed';
  const ended = endReview(seen, ending, { status, sequence: sequence + 1 });
  return [
    changeRow(caseId, seen.stored.row, {
      set: { events: sequence + ended.events, updatedAt: at },
    }),
    eventWrite({ type, caseId, round, sequence, status, at, ...told }),
    ...ended.writes,
  ];
}
