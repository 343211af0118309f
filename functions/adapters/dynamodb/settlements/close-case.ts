import type { OutboxEvent } from '../../../../shared/contracts/event.ts';
import { changeRow } from '../cases/case-row.ts';
import type { CaseDraw, CaseItem, LicenseItem } from '../cases/items.ts';
import { licenseKey, listPlace } from '../cases/keys.ts';
import { eventWrite } from '../cases/outbox.ts';
import type { StoredCase } from '../cases/stored-case.ts';
import { moveOnAccount } from '../ledger/account-writes.ts';
import { resolveHold, reversePost } from '../ledger/transfer-writes.ts';
import { type ReviewWrites, supersedeReview } from '../reviews/reviews.ts';
import { openReviewOf, type StoredReview } from '../reviews/stored-review.ts';
import { commit, update, type Write } from '../table/commit.ts';
import { LISTS } from '../table/partitions.ts';
import type { Table } from '../table/table.ts';

/** How a case ends other than by being decided. */
export interface Closing {
  readonly to: 'withdrawn' | 'expired';
  readonly at: Date;
}

const ENDS = {
  withdrawn: { resolution: 'void', license: 'surrendered', event: 'case.withdrawn' },
  expired: { resolution: 'expire', license: 'expired', event: 'case.expired' },
} as const;

/**
 * Ends a case and gives back what it has, in one transaction: holds, what was posted and has not
 * shipped, its place in a queue. A review of it ends too. `undefined` when the case moved on since it
 * was read.
 */
export async function closeCase(
  table: Table,
  stored: StoredCase,
  closing: Closing,
): Promise<StoredCase | undefined> {
  const seen = await openReviewOf(table, stored);
  if (seen === 'moved') return undefined;
  const review = endOfReview(seen, closing);
  const closed = closedCase(stored, closing, review.events);
  const outcome = await commit(table, [
    closeRow(stored.row, closed.row),
    ...review.writes,
    ...stored.row.draws.flatMap((draw) => giveBack(draw, stored, closing)),
    ...closeLicense(stored.license, closed.license),
    ...(stored.row.waits ? [moveOnAccount(stored.row.waits.account, { waiting: -1 })] : []),
    eventWrite(closingEvent(stored.row, closing)),
  ]);
  return outcome.committed ? closed : undefined;
}

/** Told after the end of the case itself. */
function endOfReview(seen: StoredReview | undefined, { to, at }: Closing): ReviewWrites {
  if (!seen) return { writes: [], events: 0 };
  const sequence = seen.stored.row.events + 2;
  return supersedeReview(seen, { status: to, sequence, at, ground: `the case became ${to}` });
}

/** Shipped chips are gone: what they drew stays drawn. */
const shippedOf = (draw: CaseDraw, license: LicenseItem | undefined): number =>
  Math.min(draw.tpp, license?.shippedTpp ?? 0);

function giveBack(draw: CaseDraw, { row, license }: StoredCase, { to, at }: Closing): Write[] {
  const entry = { caseId: row.id, at };
  if (draw.state === 'held') return resolveHold(draw, { type: ENDS[to].resolution }, entry);
  const tpp = draw.tpp - shippedOf(draw, license);
  return draw.state === 'posted' && tpp > 0 ? reversePost({ ...draw, tpp }, entry) : [];
}

function drawsAfter(draw: CaseDraw, license: LicenseItem | undefined): CaseDraw[] {
  const shipped = draw.state === 'posted' ? shippedOf(draw, license) : 0;
  const parts: CaseDraw[] = [
    { ...draw, tpp: shipped },
    { ...draw, tpp: draw.tpp - shipped, state: 'released' },
  ];
  return parts.filter(({ tpp }) => tpp > 0);
}

function closedCase(stored: StoredCase, { to, at }: Closing, more: number): StoredCase {
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

const closeRow = (
  before: CaseItem,
  { status, updatedAt, events, draws, ...row }: CaseItem,
): Write =>
  changeRow(row.id, before, {
    set: { status, updatedAt, events, draws, listPk: LISTS.status(status), listSk: listPlace(row) },
    remove: ['waits', 'progress', 'duePk', 'dueAt'],
  });

const closeLicense = (before: LicenseItem | undefined, after: LicenseItem | undefined): Write[] =>
  before && after
    ? [
        update('license', licenseKey(before.caseId), {
          change: { set: { state: after.state }, remove: ['duePk', 'dueAt'] },
          condition: {
            where: '#state = :active AND #shippedTpp = :shipped',
            values: { active: 'active', shipped: before.shippedTpp },
          },
        }),
      ]
    : [];

const closingEvent = (row: CaseItem, { to, at }: Closing): OutboxEvent => ({
  eventId: `${row.id}.${row.events + 1}`,
  type: ENDS[to].event,
  caseId: row.id,
  sequence: row.events + 1,
  status: to,
  at: at.toISOString(),
});
