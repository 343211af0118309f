import { queuePlace } from '../../../../shared/cases/known-case.ts';
import { awaitsPeople } from '../../../../shared/cases/lifecycle.ts';
import type { Settlement } from '../../../../shared/cases/settlement.ts';
import type { Standing } from '../../../../shared/cases/standing.ts';
import type { Draw } from '../../../../shared/rules/determination.ts';
import { reviewPlanOf } from '../../../../shared/rules/review/review-plan-of.ts';
import { amendmentWrites } from '../cases/amendments.ts';
import { changeDue } from '../cases/case-row.ts';
import { listedAs, referencedAs } from '../cases/items.ts';
import { linkWrites } from '../cases/links.ts';
import { decisionWrite } from '../cases/told-items.ts';
import { joinQueue } from '../ledger/account-writes.ts';
import { waiterSortKey } from '../ledger/queue.ts';
import { openReview, type ReviewWrites, supersedeReview } from '../reviews/reviews.ts';
import type { Write } from '../table/commit.ts';
import { DUE, LISTS } from '../table/partitions.ts';
import { licenseWrite } from './license-writes.ts';

/** Everything of a decision but its draws. The write labelled `case` fails if the case moved on. */
export function decisionWrites(record: Settlement, seen: Standing): Write[] {
  const { submission, decision, license, waits, links, hits } = record;
  const { status, decidedAt } = decision;
  const caseId = submission.id;
  const ended = formerEnds(record, seen.events + 1);
  const sequence = seen.events + ended.events + 1;
  const begun = reviewBegins(record, { round: seen.round + 1, sequence: sequence + 1 });
  const type = record.move === 'appeal' ? 'case.appealed' : 'case.decided';
  const isDueByCase = tellsByRow(record, seen);
  return [
    ...decideRow(record, seen, { events: sequence + begun.events, isDueByCase }),
    ...ended.writes,
    decisionWrite(
      caseId,
      { ...decision, number: seen.decisions + 1, ...(hits && { hits: [...hits] }) },
      {
        event: { type, caseId, sequence, status, at: decidedAt },
        isDueByCase,
        listed: waits && listedAs(submission),
      },
    ),
    ...begun.writes,
    ...(license ? [licenseWrite(caseId, license)] : []),
    ...(waits ? [joinQueue(waits, submission.clientId, new Date(decidedAt))] : []),
    ...(links ? linkWrites(links) : []),
  ];
}

/** What an amendment takes the place of: the text, and the review that was about it. */
function formerEnds({ submission, decision, amends }: Settlement, sequence: number): ReviewWrites {
  if (!amends) return { writes: [], events: 0 };
  const { former, amendment, review } = amends;
  const { status } = decision;
  const told = amendmentWrites(former, { amended: submission, amendment, status, sequence });
  const ended =
    review &&
    supersedeReview(review, {
      status,
      sequence: sequence + 1,
      at: new Date(amendment.at),
      ground: 'the case was amended',
    });
  return { writes: [...told, ...(ended?.writes ?? [])], events: 1 + (ended?.events ?? 0) };
}

/** People are asked from the moment on at which the case awaits them. */
function reviewBegins(
  { submission, decision, move }: Settlement,
  { round, sequence }: { round: number; sequence: number },
): ReviewWrites {
  const { status, route, decidedAt } = decision;
  if (!awaitsPeople(status)) return { writes: [], events: 0 };
  const asked = { status, route, request: submission.request };
  return openReview({
    caseId: submission.id,
    round,
    sequence,
    status,
    at: new Date(decidedAt),
    policy: submission.policy,
    planId: reviewPlanOf(asked, move === 'appeal'),
  });
}

const holds = ({ holdUntil, draws }: Settlement): boolean =>
  holdUntil !== undefined && draws.length > 0;

/** What was due as undecided may go on being due until it is told: an entry of the index for both. */
const tellsByRow = (record: Settlement, { status, untold }: Standing): boolean =>
  status === 'received' &&
  untold === undefined &&
  !awaitsPeople(record.decision.status) &&
  !holds(record);

function decideRow(
  record: Settlement,
  seen: Standing,
  { events, isDueByCase }: { readonly events: number; readonly isDueByCase: boolean },
): Write[] {
  const { submission, decision, move, holdUntil, waits, draws, alters, amends } = record;
  const { status, decidedAt } = decision;
  const number = seen.decisions + 1;
  const dueUntil = holds(record) ? holdUntil : undefined;
  return changeDue(submission.id, seen, {
    becomes: { status, by: move, at: decidedAt },
    set: {
      ...alters,
      ...(amends && referencedAs(submission)),
      decisions: number,
      events,
      draws,
      waits,
      ...(awaitsPeople(status) && { round: seen.round + 1 }),
      ...(waits ? waitingAs(queuePlace(submission), waits) : listedAs(submission)),
      ...(dueUntil && { duePk: DUE.held, dueAt: dueUntil.toISOString() }),
      ...(isDueByCase && { untold: number }),
    },
    remove: [
      'progress',
      ...(waits ? [] : ['waits']),
      ...(dueUntil || isDueByCase ? [] : ['duePk', 'dueAt']),
    ],
  });
}

const waitingAs = (place: string, { account, tpp }: Draw) => ({
  listPk: LISTS.waiting(account),
  listSk: waiterSortKey(place, tpp),
});
