import { awaitsPeople } from '../../../../shared/cases/lifecycle.ts';
import type { Submission } from '../../../../shared/contracts/case.ts';
import type { Decision, License } from '../../../../shared/contracts/decision.ts';
import type { OutboxEvent } from '../../../../shared/contracts/event.ts';
import type { ScreeningHit } from '../../../../shared/rules/facts.ts';
import { reviewPlanOf } from '../../../../shared/rules/review/review-plan-of.ts';
import { changeRow } from '../cases/case-row.ts';
import type { CaseDraw, CaseItem, LicenseItem } from '../cases/items.ts';
import { decisionKey, licenseKey, listPlace } from '../cases/keys.ts';
import { linkWrites } from '../cases/links.ts';
import { eventWrite } from '../cases/outbox.ts';
import { joinQueue } from '../ledger/account-writes.ts';
import { waiterSortKey } from '../ledger/queue.ts';
import { openReview, type ReviewWrites } from '../reviews/reviews.ts';
import { put, type Write } from '../table/commit.ts';
import { DUE, LISTS } from '../table/partitions.ts';

/** A decision and all that is recorded with it. */
export interface Settlement {
  readonly submission: Submission;
  readonly decision: Decision;
  /** What told of it: a decision of the rules, or an appeal that lets people look again. */
  readonly event: 'case.decided' | 'case.appealed';
  readonly hits?: readonly ScreeningHit[] | undefined;
  readonly license: License | undefined;
  readonly draws: readonly CaseDraw[];
  /** For a hold: when it ends by itself. */
  readonly holdUntil: Date | undefined;
  /** For `waitlisted`: the draw that waits for room. */
  readonly waits: CaseItem['waits'];
  /** For a posted small order: the people's keys, and whom to link to them. */
  readonly links: { keys: readonly string[]; parent: string; year: string } | undefined;
  /** What happens to the case in the same transaction, told before the decision. */
  readonly before?: Preceding | undefined;
}

/** An amendment or an appeal: what it writes, how many events that are, what else the row is. */
export interface Preceding extends ReviewWrites {
  readonly row: Partial<CaseItem>;
}

/** What the row of the case counted before; nothing for one that was only received. */
export interface Before extends Pick<CaseItem, 'status' | 'decisions' | 'events'> {
  readonly round: number;
}

/** Everything of a decision but its draws. The write labelled `case` fails if the case moved on. */
export function decisionWrites(record: Settlement, before: Before): Write[] {
  const { submission, decision, license, waits, links, hits } = record;
  const caseId = submission.id;
  const number = before.decisions + 1;
  const sequence = before.events + (record.before?.events ?? 0) + 1;
  const review = reviewWrites(record, { round: before.round + 1, sequence: sequence + 1 });
  return [
    decideRow(record, before, sequence + review.events),
    ...(record.before?.writes ?? []),
    put('decision', {
      ...decisionKey(caseId, number),
      kind: 'decision',
      number,
      ...decision,
      ...(hits && { hits }),
    }),
    eventWrite(toldOf(record, sequence)),
    ...review.writes,
    ...(license ? [licenseWrite({ ...license, kind: 'license', caseId })] : []),
    ...(waits ? [joinQueue(waits, new Date(decision.decidedAt))] : []),
    ...(links ? linkWrites(links.keys, links.year, links.parent) : []),
  ];
}

/** People are asked from the moment on at which the case awaits them. */
function reviewWrites(
  { submission, decision, event }: Settlement,
  { round, sequence }: { round: number; sequence: number },
): ReviewWrites {
  if (!awaitsPeople(decision.status)) return { writes: [], events: 0 };
  const { status, decidedAt } = decision;
  const asked = { status, request: submission.request };
  return openReview({
    caseId: submission.id,
    round,
    sequence,
    status,
    at: new Date(decidedAt),
    policy: submission.policy,
    planId: reviewPlanOf(asked, event === 'case.appealed'),
  });
}

function decideRow(record: Settlement, seen: Before, events: number): Write {
  const { submission, decision, holdUntil, waits, draws, before } = record;
  const place = listPlace(submission);
  const held = holdUntil && draws.length > 0;
  return changeRow(submission.id, seen, {
    set: {
      ...before?.row,
      status: decision.status,
      updatedAt: decision.decidedAt,
      decisions: seen.decisions + 1,
      events,
      draws,
      waits,
      ...(awaitsPeople(decision.status) && { round: seen.round + 1 }),
      listPk: waits ? LISTS.waiting(waits.account) : LISTS.status(decision.status),
      listSk: waits ? waiterSortKey(place, waits.tpp) : place,
      ...(held && { duePk: DUE.held, dueAt: holdUntil.toISOString() }),
    },
    remove: ['progress', ...(waits ? [] : ['waits']), ...(held ? [] : ['duePk', 'dueAt'])],
  });
}

/** The license is found by its id through the index of references. */
export const licenseWrite = (license: LicenseItem): Write =>
  put('license', {
    ...licenseKey(license.caseId),
    ...license,
    publicReference: license.id,
    duePk: DUE.license,
    dueAt: license.expiresAt,
  });

const toldOf = ({ submission, decision, event }: Settlement, sequence: number): OutboxEvent => ({
  eventId: `${submission.id}.${sequence}`,
  type: event,
  caseId: submission.id,
  sequence,
  status: decision.status,
  at: decision.decidedAt,
});
