import type { ReviewedCase } from '../../../../shared/cases/known-case.ts';
import type { CaseRecord } from '../../../../shared/contracts/case-record.ts';
import type { OutboxEvent } from '../../../../shared/contracts/event.ts';
import type { ReviewEnding } from '../../../../shared/reviews/course.ts';
import { changeRow } from '../cases/case-row.ts';
import { eventWrite } from '../cases/told-items.ts';
import { endReview } from '../reviews/reviews.ts';
import type { Write } from '../table/commit.ts';

/** What the end of a review tells of its case. */
type Told = Pick<OutboxEvent, 'type' | 'change'>;

/** What became of the case is told first, then what became of the review's open tasks. */
export function endWrites(
  seen: ReviewedCase,
  ending: ReviewEnding,
  { status, ...told }: Told & { readonly status: CaseRecord['status'] },
): { writes: Write[]; events: number } {
  const { id: caseId, events } = seen.stored.row;
  const { round } = seen.review;
  const sequence = events + 1;
  const at = ending.at.toISOString();
  const ended = endReview(seen, ending, { status, sequence: sequence + 1 });
  return {
    writes: [eventWrite({ ...told, caseId, round, sequence, status, at }), ...ended.writes],
    events: sequence + ended.events,
  };
}

/** The same of a review about a license: the case itself stays as it is. */
export function endBesideCase(seen: ReviewedCase, ending: ReviewEnding, told: Told): Write[] {
  const { row } = seen.stored;
  const { writes, events } = endWrites(seen, ending, { ...told, status: row.status });
  return [
    changeRow(row.id, row, { set: { events, updatedAt: ending.at.toISOString() } }),
    ...writes,
  ];
}
