import type { KnownCase, ReviewedCase } from '../../../../shared/cases/known-case.ts';
import type { CaseDraw, CaseRecord } from '../../../../shared/contracts/case-record.ts';
import type { License } from '../../../../shared/contracts/decision.ts';
import type { Closing } from '../../ports/settlements.ts';
import { changeRow } from '../cases/case-row.ts';
import { listedAs } from '../cases/items.ts';
import { licenseKey } from '../cases/keys.ts';
import { eventWrite, type Numbered } from '../cases/told-items.ts';
import { moveOnAccount } from '../ledger/account-writes.ts';
import { resolveHold, reversePost } from '../ledger/transfer-writes.ts';
import { type ReviewWrites, supersedeReview } from '../reviews/reviews.ts';
import { openReviewOf } from '../reviews/stored-review.ts';
import { commit, update, type Write } from '../table/commit.ts';
import type { Table } from '../table/table.ts';

const ENDS = {
  withdrawn: {
    by: 'withdraw',
    resolution: 'void',
    license: 'surrendered',
    event: 'case.withdrawn',
  },
  expired: { by: 'expire', resolution: 'expire', license: 'expired', event: 'case.expired' },
} as const;

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
  const review = endOfReview(seen, closing);
  const closed = closedCase(stored, closing, review.events);
  const outcome = await commit(table, [
    closeRow(stored.row, closed.row, closing),
    ...review.writes,
    ...stored.row.draws.flatMap((draw) => giveBack(draw, stored, closing)),
    ...closeLicense(stored, closed.license),
    ...(stored.row.waits ? [moveOnAccount(stored.row.waits.account, { waiting: -1 })] : []),
    eventWrite(closingEvent(stored.row, closing)),
  ]);
  return outcome.committed ? closed : undefined;
}

/** Told after the end of the case itself. */
function endOfReview(seen: ReviewedCase | undefined, { to, at }: Closing): ReviewWrites {
  if (!seen) return { writes: [], events: 0 };
  const sequence = seen.stored.row.events + 2;
  return supersedeReview(seen, { status: to, sequence, at, ground: `the case became ${to}` });
}

/** Shipped chips are gone: what they drew stays drawn. */
const shippedOf = (draw: CaseDraw, license: License | undefined): number =>
  Math.min(draw.tpp, license?.shippedTpp ?? 0);

function giveBack(draw: CaseDraw, { row, license }: KnownCase, { to, at }: Closing): Write[] {
  const entry = { caseId: row.id, at };
  if (draw.state === 'held') return resolveHold(draw, { type: ENDS[to].resolution }, entry);
  const tpp = draw.tpp - shippedOf(draw, license);
  return draw.state === 'posted' && tpp > 0 ? reversePost({ ...draw, tpp }, entry) : [];
}

function drawsAfter(draw: CaseDraw, license: License | undefined): CaseDraw[] {
  const shipped = draw.state === 'posted' ? shippedOf(draw, license) : 0;
  const parts: CaseDraw[] = [
    { ...draw, tpp: shipped },
    { ...draw, tpp: draw.tpp - shipped, state: 'released' },
  ];
  return parts.filter(({ tpp }) => tpp > 0);
}

function closedCase(stored: KnownCase, { to, at }: Closing, more: number): KnownCase {
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
    license: license && { ...license, state: ENDS[to].license },
  };
}

const closeRow = (before: CaseRecord, { events, draws }: CaseRecord, { to, at }: Closing): Write =>
  changeRow(before.id, before, {
    becomes: { status: to, by: ENDS[to].by, at: at.toISOString() },
    set: { events, draws, ...listedAs(before) },
    remove: ['waits', 'progress', 'duePk', 'dueAt'],
  });

const closeLicense = ({ row, license: before }: KnownCase, after: License | undefined): Write[] =>
  before && after
    ? [
        update('license', licenseKey(row.id), {
          change: { set: { state: after.state }, remove: ['duePk', 'dueAt'] },
          condition: {
            where: '#state = :active AND #shippedTpp = :shipped',
            values: { active: 'active', shipped: before.shippedTpp },
          },
        }),
      ]
    : [];

const closingEvent = (row: CaseRecord, { to, at }: Closing): Numbered => ({
  type: ENDS[to].event,
  caseId: row.id,
  sequence: row.events + 1,
  status: to,
  at: at.toISOString(),
});
