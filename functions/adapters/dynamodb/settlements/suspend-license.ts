import {
  caseFileOf,
  type KnownCase,
  type ReviewedCase,
} from '../../../../shared/cases/known-case.ts';
import type { KeptLicense } from '../../../../shared/contracts/license.ts';
import { licenseAfter } from '../../../../shared/licenses/lifecycle.ts';
import { licenseMoved } from '../../../../shared/licenses/moving.ts';
import { boundTo } from '../../../../shared/reviews/course.ts';
import type { LicenseMoved, Suspension } from '../../ports/licenses.ts';
import { untilStill } from '../../until-still.ts';
import { changeRow } from '../cases/case-row.ts';
import { readCase } from '../cases/stored-case.ts';
import { eventWrite } from '../cases/told-items.ts';
import { itemWrites } from '../reviews/review-writes.ts';
import { type ReviewWrites, supersedeReview } from '../reviews/reviews.ts';
import { openReviewOf } from '../reviews/stored-review.ts';
import { commit, type Write } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import { LICENSE_LOOKS, licenseUpdate } from './license-writes.ts';

interface Suspending {
  readonly suspension: Suspension;
  readonly at: Date;
}

/** Suspends the license of a case, in one transaction with its event. A repeat changes nothing. */
export const suspendLicense = (
  table: Table,
  caseId: string,
  suspending: Suspending,
): Promise<LicenseMoved> =>
  untilStill(LICENSE_LOOKS, async () => {
    const known = await readCase(table, caseId);
    const license = known?.license;
    if (!known || !license || !licenseAfter(license.state, 'suspend')) return 'over';
    if (isSuspendedFor(license, suspending.suspension)) return 'already';
    const seen = await openReviewOf(table, known);
    if (seen === 'moved') return undefined;
    const writes = suspensionWrites(known, license, { ...suspending, seen });
    return (await commit(table, writes)).committed ? 'done' : undefined;
  });

const isSuspendedFor = ({ state, stateReason }: KeptLicense, { reason }: Suspension): boolean =>
  state === 'suspended' && stateReason?.code === reason.code && stateReason.words === reason.words;

function suspensionWrites(
  known: KnownCase,
  license: KeptLicense,
  { suspension, at, seen }: Suspending & { readonly seen: ReviewedCase | undefined },
): Write[] {
  const { row } = known;
  const after = licenseMoved(license, 'suspend', { at, reason: suspension.reason });
  const sequence = row.events + 1;
  const review = seen ? reviewWrites(seen, after, { sequence: sequence + 1, at }) : NO_REVIEW;
  return [
    changeRow(row.id, row, {
      set: { events: sequence + review.events, updatedAt: at.toISOString() },
    }),
    ...licenseUpdate(known, after),
    ...review.writes,
    eventWrite({
      type: 'license.suspended',
      caseId: row.id,
      sequence,
      status: row.status,
      at: at.toISOString(),
      change: {
        license: license.id,
        move: 'suspend',
        from: license.state,
        to: after.state,
        ...suspension,
      },
    }),
  ];
}

const NO_REVIEW: ReviewWrites = { writes: [], events: 0 };

/** Who is about to reinstate it has not known of this; who is about to revoke it sees it from now on. */
function reviewWrites(
  seen: ReviewedCase,
  license: KeptLicense,
  { sequence, at }: { readonly sequence: number; readonly at: Date },
): ReviewWrites {
  const { status } = seen.stored.row;
  if (seen.review.confirms?.move === 'reinstate') {
    return supersedeReview(seen, {
      status,
      sequence,
      at,
      ground: 'the license was suspended anew',
    });
  }
  return {
    writes: itemWrites(seen, boundTo(seen, caseFileOf({ ...seen.stored, license }).license), at),
    events: 0,
  };
}
