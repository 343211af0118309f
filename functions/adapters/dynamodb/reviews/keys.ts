import type { TaskPlace } from '../../../../shared/reviews/task-id.ts';
import { beside, fourDigits } from '../cases/keys.ts';
import type { Key } from '../table/expression.ts';

/** Where each kind of item of a review lies: beside its case. */
export const reviewKey = (caseId: string, round: number): Key =>
  beside(caseId, `review#${fourDigits(round)}`);
export const taskKey = ({ caseId, round, stage, office }: TaskPlace): Key =>
  beside(caseId, `task#${fourDigits(round)}#${stage}#${office}`);
export const informationKey = (caseId: string, number: number): Key =>
  beside(caseId, `information#${fourDigits(number)}`);
export const officeKey = (id: string): Key => ({ pk: `office#${id}`, sk: 'office' });

/** Values of `duePk`: what time, or another function, has still to do. */
export const REVIEW_DUE = {
  /** Reviews whose machine is not started yet, and reviews whose machine is to be looked after. */
  unstarted: 'unstarted',
  review: 'review',
  /** Open tasks: reminders and the end. */
  task: 'task',
  /** Tasks that are decided and whose machine does not know it yet. */
  untold: 'untold',
  information: 'information',
} as const;
