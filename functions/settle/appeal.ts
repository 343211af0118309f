import { whyNoAppeal } from '../../shared/cases/no-appeal.ts';
import { type MachineInput, type Settled, submission } from '../../shared/contracts/case.ts';
import type { Decision } from '../../shared/contracts/decision.ts';
import { pinnedPolicy } from '../../shared/digests/policy-digest.ts';
import { CaseConflictError } from '../../shared/errors.ts';
import type { Booking } from '../../shared/ledger/booking.ts';
import { grownDraw } from '../../shared/ledger/limits.ts';
import type { DecisionItem } from '../adapters/dynamodb/cases/items.ts';
import { listPlace } from '../adapters/dynamodb/cases/keys.ts';
import { caseFileOf, readCase, type StoredCase } from '../adapters/dynamodb/cases/stored-case.ts';
import { take } from '../adapters/dynamodb/ledger/take.ts';
import {
  decisionWrites,
  type Settlement,
} from '../adapters/dynamodb/settlements/decision-writes.ts';
import { freeOverdue } from '../adapters/dynamodb/settlements/free-overdue.ts';
import { untilStill } from '../adapters/until-still.ts';
import { CASE_LOOKS, type SettleDependencies } from './dependencies.ts';
import { standingOf } from './standing.ts';
import { drawnAs, holdUntil, transferIdOf } from './take-path.ts';

/**
 * Has a refused case reviewed by others: once, in time, and only if all that it drew can be held
 * again. Else nothing changes, and the answer says why. A repeat gets the same answer.
 */
export function fileAppeal(
  { submission: { id }, grounds }: MachineInput & { command: 'appeal' },
  { table, clock }: SettleDependencies,
): Promise<Settled> {
  return untilStill(CASE_LOOKS, async () => {
    const stored = await readCase(table, id);
    if (!stored) throw new CaseConflictError('There is no such case to appeal');
    const file = caseFileOf(stored);
    if (file.appeal?.grounds === grounds) return { case: file };
    const at = clock();
    const policy = pinnedPolicy(file.policy);
    const refusal = whyNoAppeal(file, policy, at.toISOString());
    if (refusal || !stored.decision) return { case: file, refusal: refusal ?? 'not-refused' };
    const booking = bookingOf(stored, at);
    const record = recordOf(stored, stored.decision, { booking, at, grounds });
    const alongside = () => decisionWrites(record, standingOf(stored.row));
    const taken = await take(table, booking, { makeRoom: freeOverdue, alongside });
    return taken.outcome === 'refused' ? { case: file, refusal: 'no-room' } : undefined;
  });
}

/** All that the refused decision held, once more; by now a limit may have grown. */
function bookingOf({ row }: StoredCase, at: Date) {
  const policy = pinnedPolicy(row.policy);
  return {
    draws: row.draws.map(({ account, tpp, limitTpp = 0 }) =>
      grownDraw({ account, tpp, limitTpp }, policy, at),
    ),
    transferId: transferIdOf(row, standingOf(row)),
    caseId: row.id,
    at,
    expiresAt: holdUntil(policy, at),
    place: listPlace(row),
  };
}

function recordOf(
  { row }: StoredCase,
  refused: DecisionItem,
  { booking, at, grounds }: { booking: Booking; at: Date; grounds: string },
): Settlement {
  const decision = underAppeal(refused, booking, at);
  const formerDraws = [...(row.formerDraws ?? []), ...row.draws];
  return {
    submission: submission.parse(row),
    decision,
    event: 'case.appealed',
    hits: refused.hits,
    license: undefined,
    draws: drawnAs(decision.draws, booking),
    holdUntil: booking.expiresAt,
    waits: undefined,
    links: undefined,
    before: {
      writes: [],
      events: 0,
      row: { appeal: { at: at.toISOString(), grounds }, formerDraws },
    },
  };
}

/** What the rules said stands; what people made of it is looked at anew. */
function underAppeal(refused: DecisionItem, { draws }: Booking, at: Date): Decision {
  const { kind, number, review, grounds, acted, hits, ...said } = refused;
  return {
    ...said,
    status: 'under-review',
    decidedAt: at.toISOString(),
    draws: draws.map(({ account, tpp }) => ({ account, tpp, state: 'held' })),
  };
}
