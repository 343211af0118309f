import { heldBy, type ReviewedCase } from '../../../../shared/cases/known-case.ts';
import type { Ending } from '../../../../shared/cases/reviewed-decision.ts';
import type { Verdict } from '../../../../shared/cases/verdict.ts';
import type { CaseRecord } from '../../../../shared/contracts/case-record.ts';
import type { Reopening } from '../../ports/settlements.ts';
import { authorizationWrites } from '../cases/authorizations.ts';
import { changeRow } from '../cases/case-row.ts';
import { clearanceWrites } from '../cases/clearances.ts';
import { linkWrites } from '../cases/links.ts';
import { lookWrite } from '../cases/report-items.ts';
import { decisionWrite } from '../cases/told-items.ts';
import { resolveHold } from '../ledger/transfer-writes.ts';
import { commit, type Write } from '../table/commit.ts';
import { dueShard } from '../table/partitions.ts';
import type { Table } from '../table/table.ts';
import { endWrites } from './end-writes.ts';
import { licenseWrite } from './license-writes.ts';

/** Ends a review with a decision, in one transaction. `false` when the case moved on meanwhile. */
export async function resolveCase(
  table: Table,
  seen: ReviewedCase,
  verdict: Verdict,
): Promise<boolean> {
  const { row } = seen.stored;
  const { ending, decision, draws, authorizations } = verdict;
  const { status } = decision;
  const decisions = row.decisions + 1;
  const told = endWrites(seen, ending, { status, type: 'case.resolved' });
  const outcome = await commit(table, [
    changeRow(row.id, row, {
      becomes: { status, by: 'review', at: decision.decidedAt },
      set: { decisions, events: told.events, draws, authorizations },
      remove: ['progress', 'duePk', 'dueAt'],
    }),
    decisionWrite(row.id, { ...decision, number: decisions }),
    ...told.writes,
    ...holdWrites(seen, ending),
    ...grantWrites(row, verdict),
  ]);
  return outcome.committed;
}

/**
 * A cleared screening match, a new one, or an approval that the law of the day stands against: the case
 * is as if it had just been received, and is decided anew.
 * Holds are given back.
 */
export async function reopenCase(
  table: Table,
  seen: ReviewedCase,
  { because, ending, clearances = [] }: Reopening,
): Promise<boolean> {
  const { row } = seen.stored;
  const writes = await clearanceWrites(table, clearances);
  const status = 'received';
  const told = endWrites(seen, ending, { status, type: because });
  const at = ending.at.toISOString();
  const outcome = await commit(table, [
    changeRow(row.id, row, {
      becomes: { status, by: 'review', at },
      set: {
        ...releasedDraws(row),
        events: told.events,
        duePk: dueShard('undecided', row.id),
        dueAt: at,
      },
      remove: ['progress'],
    }),
    ...told.writes,
    ...heldBy(seen.stored).flatMap((draw) =>
      resolveHold(draw, { type: 'void' }, { caseId: row.id, at: ending.at }),
    ),
    ...writes,
  ]);
  return outcome.committed;
}

const releasedDraws = ({ draws, formerDraws = [] }: CaseRecord): Partial<CaseRecord> =>
  draws.length === 0
    ? {}
    : {
        draws: [],
        formerDraws: [
          ...formerDraws,
          ...draws.map((draw) => ({ ...draw, state: 'released' as const })),
        ],
      };

function holdWrites({ stored }: ReviewedCase, { outcome, at }: Ending): Write[] {
  return heldBy(stored).flatMap((draw) => {
    const posted = { type: 'post-pending', postedTpp: draw.tpp } as const;
    const resolution = outcome === 'approve' ? posted : ({ type: 'void' } as const);
    return resolveHold(draw, resolution, { caseId: stored.row.id, at });
  });
}

function grantWrites(row: CaseRecord, verdict: Verdict): Write[] {
  const { license, authorizations = [], links, ending } = verdict;
  const registration = { by: `case ${row.id}`, at: ending.at.toISOString(), replace: false };
  return [
    ...(license ? [licenseWrite(row.id, license)] : []),
    ...authorizations.flatMap((one) => authorizationWrites(one, registration)),
    ...(authorizations.length > 0 ? [lookWrite(row.id, registration.at)] : []),
    ...(links ? linkWrites(links) : []),
  ];
}
