import type { RegisteredAuthorization } from '../../../../shared/contracts/authorization.ts';
import type { License } from '../../../../shared/contracts/decision.ts';
import type { ReviewEnding } from '../../../../shared/reviews/course.ts';
import { authorizationWrites } from '../cases/authorizations.ts';
import { changeRow } from '../cases/case-row.ts';
import { type ClearanceItem, clearanceWrite } from '../cases/clearances.ts';
import type { CaseDraw, CaseItem, DecisionItem } from '../cases/items.ts';
import { decisionKey, listPlace } from '../cases/keys.ts';
import { linkWrites } from '../cases/links.ts';
import { resolveHold } from '../ledger/transfer-writes.ts';
import { eventWrites } from '../reviews/review-writes.ts';
import { endReview } from '../reviews/reviews.ts';
import type { StoredReview } from '../reviews/stored-review.ts';
import { commit, put, type Write } from '../table/commit.ts';
import { DUE, LISTS } from '../table/partitions.ts';
import type { Table } from '../table/table.ts';
import { licenseWrite, type Settlement } from './decision-writes.ts';

/** What people decided, and all that follows from it. */
export interface ReviewSettlement {
  readonly ending: ReviewEnding;
  readonly decision: Omit<DecisionItem, 'kind' | 'number'>;
  /** The draws of the case afterwards: those that were held are posted or given back. */
  readonly draws: readonly CaseDraw[];
  readonly license: License | undefined;
  readonly authorizations: readonly RegisteredAuthorization[] | undefined;
  readonly links: Settlement['links'];
}

/** Ends a review with a decision, in one transaction. `false` when the case moved on meanwhile. */
export async function resolveCase(
  table: Table,
  seen: StoredReview,
  resolution: ReviewSettlement,
): Promise<boolean> {
  const { row } = seen.stored;
  const { ending, decision, draws, authorizations } = resolution;
  const { status } = decision;
  const number = row.decisions + 1;
  const told = endWrites(seen, ending, { status, type: 'case.resolved' });
  const changes = { decisions: number, events: told.events, draws, authorizations };
  const outcome = await commit(table, [
    changeRow(row.id, row, {
      set: { ...standsAs(row, status, ending.at), ...changes },
      remove: ['progress', 'duePk', 'dueAt'],
    }),
    put('decision', { ...decisionKey(row.id, number), kind: 'decision', number, ...decision }),
    ...told.writes,
    ...holdWrites(row, resolution),
    ...grantWrites(row, resolution),
  ]);
  return outcome.committed;
}

/** So many leave room for all else that a transaction of 100 items reopens a case with. */
const CLEARANCES_AT_ONCE = 50;

/**
 * A cleared screening match: the case is as if it had just been received, and is decided anew. What
 * the officers cleared stands, whatever becomes of the case: more of it than fits goes before.
 */
export async function reopenCase(
  table: Table,
  seen: StoredReview,
  { ending, clearances }: { ending: ReviewEnding; clearances: Omit<ClearanceItem, 'kind'>[] },
): Promise<boolean> {
  const { row } = seen.stored;
  const writes = clearances.map(clearanceWrite);
  while (writes.length > CLEARANCES_AT_ONCE) {
    await commit(table, writes.splice(0, CLEARANCES_AT_ONCE));
  }
  const told = endWrites(seen, ending, { status: 'received', type: 'case.reopened' });
  const due = { duePk: DUE.undecided, dueAt: ending.at.toISOString() };
  const outcome = await commit(table, [
    changeRow(row.id, row, {
      set: { ...standsAs(row, 'received', ending.at), events: told.events, ...due },
      remove: ['progress'],
    }),
    ...told.writes,
    ...writes,
  ]);
  return outcome.committed;
}

const standsAs = (row: CaseItem, status: CaseItem['status'], at: Date) => ({
  status,
  updatedAt: at.toISOString(),
  listPk: LISTS.status(status),
  listSk: listPlace(row),
});

/** What became of the case is told first, then what became of the review's open tasks. */
function endWrites(
  seen: StoredReview,
  ending: ReviewEnding,
  { status, type }: { status: CaseItem['status']; type: 'case.resolved' | 'case.reopened' },
): { writes: Write[]; events: number } {
  const { row } = seen.stored;
  const { round } = seen.review;
  const sequence = row.events + 1;
  const told = eventWrites([{ type }], { caseId: row.id, round, status, at: ending.at, sequence });
  const ended = endReview(seen, ending, { status, sequence: sequence + 1 });
  return { writes: [...told, ...ended.writes], events: sequence + ended.events };
}

function holdWrites(row: CaseItem, { ending: { outcome, at } }: ReviewSettlement): Write[] {
  const held = row.draws.filter(({ state }) => state === 'held');
  return held.flatMap((draw) => {
    const posted = { type: 'post-pending', postedTpp: draw.tpp } as const;
    const resolution = outcome === 'approve' ? posted : ({ type: 'void' } as const);
    return resolveHold(draw, resolution, { caseId: row.id, at });
  });
}

function grantWrites(row: CaseItem, resolution: ReviewSettlement): Write[] {
  const { license, authorizations = [], links, ending } = resolution;
  const registration = { by: `case ${row.id}`, at: ending.at.toISOString(), replace: false };
  return [
    ...(license ? [licenseWrite({ ...license, kind: 'license', caseId: row.id })] : []),
    ...authorizations.flatMap((one) => authorizationWrites(one, registration)),
    ...(links ? linkWrites(links.keys, links.year, links.parent) : []),
  ];
}
