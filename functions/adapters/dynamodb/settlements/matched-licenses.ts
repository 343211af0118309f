import type { KnownCase, ReviewedCase } from '../../../../shared/cases/known-case.ts';
import type { Ending } from '../../../../shared/cases/reviewed-decision.ts';
import { CaseConflictError } from '../../../../shared/errors.ts';
import { suspendedForMatch } from '../../../../shared/licenses/matching.ts';
import type { MatchAnswer, MatchedLicense } from '../../ports/settlements.ts';
import { changeRow } from '../cases/case-row.ts';
import { clearanceWrites } from '../cases/clearances.ts';
import { openReview, type ReviewWrites, supersedeReview } from '../reviews/reviews.ts';
import { commit, type Write } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import { endBesideCase } from './end-writes.ts';
import { licenseUpdate } from './license-writes.ts';

/**
 * Puts what the parties of a license match before the officers of screening. What is open about the
 * license ends: who asked for it has not known of this. `false` when the case moved on meanwhile.
 */
export async function askAboutMatches(
  table: Table,
  { row }: KnownCase,
  { hits, open, at }: MatchedLicense,
): Promise<boolean> {
  const { id: caseId, status, policy, events } = row;
  const ground = 'the parties were screened again';
  const ended: ReviewWrites = open
    ? supersedeReview(open, { status, sequence: events + 1, at, ground })
    : { writes: [], events: 0 };
  const round = (row.round ?? 0) + 1;
  const sequence = events + ended.events + 1;
  const numbering = { caseId, round, status, at, sequence };
  const opened = openReview({ ...numbering, planId: 'screening', policy, matches: hits });
  const outcome = await commit(table, [
    changeRow(caseId, row, {
      set: { round, events: sequence - 1 + opened.events, updatedAt: at.toISOString() },
    }),
    ...ended.writes,
    ...opened.writes,
  ]);
  return outcome.committed;
}

/**
 * Ends that review: where the match is somebody else the license stays as it is, else it is suspended.
 * `false` when the case moved on meanwhile.
 */
export async function endMatching(
  table: Table,
  seen: ReviewedCase,
  { ending, clearances }: MatchAnswer,
): Promise<boolean> {
  const { told, writes } =
    ending.outcome === 'approve'
      ? { told: CLEARED, writes: await clearanceWrites(table, clearances) }
      : suspension(seen, ending);
  return (await commit(table, [...endBesideCase(seen, ending, told), ...writes])).committed;
}

const CLEARED = { type: 'screening.cleared' } as const;

function suspension({ stored, tasks }: ReviewedCase, ending: Ending) {
  const { license } = stored;
  if (!license) throw new CaseConflictError('There is no license that a match could be of');
  const { after, change } = suspendedForMatch(license, tasks, ending);
  const writes: readonly Write[] = licenseUpdate(stored, after);
  return { told: { type: 'license.suspended', change } as const, writes };
}
