import type { KnownCase, ReviewedCase } from '../../../../shared/cases/known-case.ts';
import type { CaseDraw, CaseRecord } from '../../../../shared/contracts/case-record.ts';
import type { LicenseChange } from '../../../../shared/contracts/license.ts';
import { drawsAfter, licenseMoved, shippedOf } from '../../../../shared/licenses/moving.ts';
import type { Closing } from '../../ports/settlements.ts';
import { changeDue } from '../cases/case-row.ts';
import { listedAs } from '../cases/items.ts';
import { eventWrite } from '../cases/told-items.ts';
import { moveOnAccount } from '../ledger/account-writes.ts';
import { resolveHold, reversePost } from '../ledger/transfer-writes.ts';
import { type ReviewWrites, supersedeReview } from '../reviews/reviews.ts';
import { openReviewOf } from '../reviews/stored-review.ts';
import { commit, type Write } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import { licenseUpdate } from './license-writes.ts';

const ENDS = {
  withdrawn: { by: 'withdraw', resolution: 'void', license: 'surrender', event: 'case.withdrawn' },
  expired: { by: 'expire', resolution: 'expire', license: 'expire', event: 'case.expired' },
  revoked: { by: 'revoke', resolution: 'void', license: 'revoke', event: 'license.revoked' },
} as const;

/** The end of a case; that of a revoked license comes with what two officers did. */
interface CaseEnd {
  readonly to: keyof typeof ENDS;
  readonly at: Date;
  readonly change?: LicenseChange;
}

/**
 * Ends a case and gives back what it has, in one transaction: holds, what was posted and has not
 * shipped, its place in a queue. A review of it ends too. `undefined` when the case moved on since it
 * was read.
 */
export async function closeCase(
  table: Table,
  stored: KnownCase,
  closing: Closing,
): Promise<KnownCase | undefined> {
  const seen = await openReviewOf(table, stored);
  if (seen === 'moved') return undefined;
  const { closed, writes } = closingWrites(stored, closing, endOfReview(seen, closing));
  return (await commit(table, writes)).committed ? closed : undefined;
}

/** All that happens when a case ends; what becomes of its review is told after the end itself. */
export function closingWrites(
  stored: KnownCase,
  closing: CaseEnd,
  review: ReviewWrites,
): { closed: KnownCase; writes: Write[] } {
  const { row } = stored;
  const { to, at, change } = closing;
  const closed = closedCase(stored, closing, review.events);
  const event = { type: ENDS[to].event, caseId: row.id, sequence: row.events + 1, status: to };
  return {
    closed,
    writes: [
      ...closeRow(row, closed.row, closing),
      ...review.writes,
      ...row.draws.flatMap((draw) => giveBack(draw, stored, closing)),
      ...licenseUpdate(stored, closed.license),
      ...(row.waits ? [moveOnAccount(row.waits.account, { waiting: -1 })] : []),
      eventWrite({ ...event, at: at.toISOString(), ...(change && { change }) }),
    ],
  };
}

/** Told after the end of the case itself. */
function endOfReview(seen: ReviewedCase | undefined, { to, at }: Closing): ReviewWrites {
  if (!seen) return { writes: [], events: 0 };
  const sequence = seen.stored.row.events + 2;
  return supersedeReview(seen, { status: to, sequence, at, ground: `the case became ${to}` });
}

function giveBack(draw: CaseDraw, { row, license }: KnownCase, { to, at }: CaseEnd): Write[] {
  const entry = { caseId: row.id, at };
  if (draw.state === 'held') return resolveHold(draw, { type: ENDS[to].resolution }, entry);
  const tpp = draw.tpp - shippedOf(draw, license);
  return draw.state === 'posted' && tpp > 0 ? reversePost({ ...draw, tpp }, entry) : [];
}

function closedCase(stored: KnownCase, { to, at, change }: CaseEnd, more: number): KnownCase {
  const { waits: _left, progress: _over, ...row } = stored.row;
  const { license } = stored;
  return {
    ...stored,
    row: {
      ...row,
      status: to,
      updatedAt: at.toISOString(),
      events: row.events + 1 + more,
      draws: row.draws.flatMap((draw) => drawsAfter(draw, license)),
    },
    license: license && licenseMoved(license, ENDS[to].license, { at, reason: change?.reason }),
  };
}

const closeRow = (
  before: CaseRecord,
  { events, draws }: CaseRecord,
  { to, at }: CaseEnd,
): Write[] =>
  changeDue(before.id, before, {
    becomes: { status: to, by: ENDS[to].by, at: at.toISOString() },
    set: { events, draws, ...listedAs(before) },
    remove: ['waits', 'progress', 'duePk', 'dueAt'],
  });
