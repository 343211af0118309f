import type { Officer } from '../../../../shared/contracts/review.ts';
import type { Barred } from '../../../../shared/rules/review/officers.ts';
import type { TaskItem } from './review-items.ts';
import type { StoredReview } from './stored-review.ts';

/**
 * Who may not be asked (or answer): the applicant's contact, whoever has acted in this round, holds
 * another open task of it or recused themselves; and for an appeal whoever acted in any round.
 */
export function barredFrom(seen: StoredReview, except?: TaskItem): Barred {
  const others = seen.tasks.filter(({ id }) => id !== except?.id);
  return new Set([
    seen.stored.row.request.contact.email.toLowerCase(),
    ...others.flatMap(actorsOf),
    ...seen.tasks.flatMap(recusedFrom),
    ...(seen.plan.byOthers ? seen.earlierTasks.flatMap(actorsOf) : []),
  ]);
}

const actorsOf = ({ state, officer, answer }: TaskItem): string[] => [
  ...(answer ? [answer.by.toLowerCase()] : []),
  ...(state === 'open' ? [officer.email] : []),
];

const recusedFrom = ({ handovers }: TaskItem): string[] =>
  handovers.filter(({ why }) => why === 'recused').map(({ from }) => from);

/** Stands in a task for which its office had nobody: such a task is missed from the beginning. */
export const NOBODY: Officer = {
  email: 'nobody@office.invalid',
  name: 'Nobody available',
  language: 'en',
  outOfOffice: [],
};
