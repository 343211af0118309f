import { awaitsPeople } from '../../../../shared/cases/lifecycle.ts';
import type { StoredCase } from '../cases/stored-case.ts';
import type { Table } from '../table/table.ts';
import { readStoredReview, type StoredReview } from './stored-review.ts';

/**
 * The review by which people are deciding a case; nothing is read for a case that awaits nobody.
 * `moved`: the case is no longer as it was read.
 */
export async function openReviewOf(
  table: Table,
  { row }: StoredCase,
): Promise<StoredReview | 'moved' | undefined> {
  const { id: caseId, status, events, round = 0 } = row;
  if (round === 0 || !awaitsPeople(status)) return undefined;
  const seen = await readStoredReview(table, { caseId, round });
  if (seen && seen.stored.row.events !== events) return 'moved';
  return seen?.review.state === 'open' ? seen : undefined;
}
