import type { Review } from '../contracts/review.ts';
import type { Words } from './words.ts';

/** What an office said, in a word: of a screening match, whether it is the one on the list. */
export function verdictIn(
  { people: { task } }: Words,
  { planId }: Pick<Review, 'planId'>,
  { decision }: { readonly decision: 'approve' | 'refuse' | 'missing' },
): string {
  const isScreening = planId === 'screening';
  switch (decision) {
    case 'approve':
      return isScreening ? task.notListed : task.approved;
    case 'refuse':
      return isScreening ? task.isListed : task.refused;
    case 'missing':
      return task.missed;
  }
}
