import { type Appeal, submissionIn } from '../contracts/case.ts';
import type { Decision } from '../contracts/decision.ts';
import type { RecordedDecision } from '../contracts/records.ts';
import { pinnedPolicy } from '../digests/policy-digest.ts';
import type { Booking } from '../ledger/booking.ts';
import { drawOfTheDay } from '../ledger/limits.ts';
import { type KnownCase, queuePlace } from './known-case.ts';
import { drawnAs, holdUntil, type Settlement } from './settlement.ts';
import { standingOf, transferIdOf } from './standing.ts';

/** All that the refused decision held, once more; by now a limit may have grown. */
export function bookingAgain({ row }: KnownCase, at: Date): Booking {
  const policy = pinnedPolicy(row.policy);
  return {
    draws: row.draws.map(({ account, tpp, limitTpp = 0 }) =>
      drawOfTheDay({ account, tpp, limitTpp }, at),
    ),
    transferId: transferIdOf(row.id, standingOf(row)),
    caseId: row.id,
    clientId: row.clientId,
    at,
    expiresAt: holdUntil(policy, at),
    place: queuePlace(row),
  };
}

/** What is recorded of an appeal that is let in. */
export function appealRecord(
  { row }: KnownCase,
  refused: RecordedDecision,
  { booking, ...said }: { booking: Booking } & Omit<Appeal, 'at'>,
): Settlement {
  const decision = underAppeal(refused, booking);
  return {
    submission: submissionIn(row),
    decision,
    move: 'appeal',
    hits: refused.hits,
    draws: drawnAs(decision.draws, booking),
    holdUntil: booking.expiresAt,
    alters: {
      appeal: { at: booking.at.toISOString(), ...said },
      formerDraws: [...(row.formerDraws ?? []), ...row.draws],
    },
  };
}

/** What the rules said stands; what people made of it is looked at anew. */
function underAppeal(refused: RecordedDecision, { draws, at }: Booking): Decision {
  const { number, review, grounds, acted, hits, ...said } = refused;
  return {
    ...said,
    status: 'under-review',
    decidedAt: at.toISOString(),
    draws: draws.map(({ account, tpp }) => ({ account, tpp, state: 'held' })),
  };
}
