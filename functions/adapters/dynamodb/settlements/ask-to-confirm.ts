import type { KnownCase } from '../../../../shared/cases/known-case.ts';
import type { LicenseRequest } from '../../../../shared/contracts/license.ts';
import { licenseAfter } from '../../../../shared/licenses/lifecycle.ts';
import { isSuspendedForMatch } from '../../../../shared/licenses/matching.ts';
import { isSameMailbox } from '../../../../shared/people/mailbox.ts';
import type { ScreeningHit } from '../../../../shared/rules/facts.ts';
import type { LicenseMoved } from '../../ports/licenses.ts';
import { untilStill } from '../../until-still.ts';
import { changeRow } from '../cases/case-row.ts';
import { readCase } from '../cases/stored-case.ts';
import { openReview } from '../reviews/reviews.ts';
import { matchesShown, openReviewOf } from '../reviews/stored-review.ts';
import { commit, type Write } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import { LICENSE_LOOKS } from './license-writes.ts';

/** Opens the review by which a second officer confirms it. A repeat changes nothing. */
export const askToConfirm = (
  table: Table,
  caseId: string,
  request: LicenseRequest,
): Promise<LicenseMoved | 'pending'> =>
  untilStill(LICENSE_LOOKS, async () => {
    const known = await readCase(table, caseId);
    const license = known?.license;
    if (!known || !license || !licenseAfter(license.state, request.move)) return 'over';
    const seen = await openReviewOf(table, known);
    if (seen === 'moved') return undefined;
    if (seen) return isAsked(seen.review.confirms, request) ? 'already' : 'pending';
    const matches = await matchesWith(table, known, request);
    const outcome = await commit(table, requestWrites(known, request, matches));
    return outcome.committed ? 'done' : undefined;
  });

/** A license suspended for a match is reinstated together with the clearance of what was matched. */
const matchesWith = async (
  table: Table,
  { row, license }: KnownCase,
  { move }: LicenseRequest,
): Promise<readonly ScreeningHit[] | undefined> =>
  move === 'reinstate' && license && isSuspendedForMatch(license)
    ? matchesShown(table, row.id)
    : undefined;

function requestWrites(
  { row }: KnownCase,
  request: LicenseRequest,
  matches: readonly ScreeningHit[] | undefined,
): Write[] {
  const round = (row.round ?? 0) + 1;
  const opened = openReview({
    caseId: row.id,
    round,
    planId: `license-${request.move}`,
    policy: row.policy,
    status: row.status,
    at: new Date(request.at),
    sequence: row.events + 1,
    confirms: request,
    ...(matches && { matches }),
  });
  const events = row.events + opened.events;
  return [
    changeRow(row.id, row, { set: { round, events, updatedAt: request.at } }),
    ...opened.writes,
  ];
}

/** The same, of the same officer, for the same reason. */
const isAsked = (before: LicenseRequest | undefined, { move, reason, by }: LicenseRequest) =>
  before?.move === move &&
  before.reason.code === reason.code &&
  before.reason.words === reason.words &&
  isSameMailbox(before.by, by);
