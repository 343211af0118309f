import type { ReviewedCase } from '../../../../shared/cases/known-case.ts';
import type { Ending } from '../../../../shared/cases/reviewed-decision.ts';
import type { KeptLicense, LicenseRequest } from '../../../../shared/contracts/license.ts';
import { CaseConflictError } from '../../../../shared/errors.ts';
import { confirmedChange } from '../../../../shared/licenses/confirming.ts';
import { licenseMoved } from '../../../../shared/licenses/moving.ts';
import type { MatchAnswer } from '../../ports/settlements.ts';
import { clearanceWrites } from '../cases/clearances.ts';
import { endReview } from '../reviews/reviews.ts';
import { commit, type Write } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import { closingWrites } from './close-case.ts';
import { endBesideCase } from './end-writes.ts';
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
  readonly license: KeptLicense;
}

function writesOf(
  seen: ReviewedCase,
  ending: Ending,
  { confirms, license }: Confirmed,
): readonly Write[] {
  const { stored, tasks } = seen;
  if (ending.outcome !== 'approve') {
    return endBesideCase(seen, ending, { type: 'license.not-confirmed' });
  }
  const change = confirmedChange(confirms, { row: stored.row, license }, tasks);
  const { at } = ending;
  if (confirms.move === 'reinstate') {
    const after = licenseMoved(license, 'reinstate', { at, reason: confirms.reason });
    const told = { type: 'license.reinstated', change } as const;
    return [...endBesideCase(seen, ending, told), ...licenseUpdate(stored, after)];
  }
  const sequence = stored.row.events + 2;
  const ended = endReview(seen, ending, { status: 'revoked', sequence });
  return closingWrites(stored, { to: 'revoked', at, change }, ended).writes;
}
