import { caseKey } from '../cases/keys.ts';
import type { Key } from '../table/expression.ts';

const fourDigits = (n: number): string => String(n).padStart(4, '0');
const under = (caseId: string, sk: string): Key => ({ pk: caseKey(caseId).pk, sk });

/** Which task of which review: everything that its id says. */
export interface TaskPlace {
  readonly caseId: string;
  readonly round: number;
  readonly stage: string;
  readonly office: string;
}

/** Where each kind of item of a review lies: beside its case. */
export const reviewKey = (caseId: string, round: number): Key =>
  under(caseId, `review#${fourDigits(round)}`);
export const tasksPrefix = (caseId: string, round: number): Key =>
  under(caseId, `task#${fourDigits(round)}#`);
export const taskKey = ({ caseId, round, stage, office }: TaskPlace): Key => {
  const { pk, sk } = tasksPrefix(caseId, round);
  return { pk, sk: `${sk}${stage}#${office}` };
};
export const informationKey = (caseId: string, number: number): Key =>
  under(caseId, `information#${fourDigits(number)}`);
export const officeKey = (id: string): Key => ({ pk: `office#${id}`, sk: 'office' });

/** The id of a task, as links carry it. It is no secret and opens nothing. */
export const taskIdOf = ({ caseId, round, stage, office }: TaskPlace): string =>
  `${caseId}.${round}.${stage}.${office}`;

const TASK_ID =
  /^(?<caseId>.{1,200})\.(?<round>[1-9]\d{0,3})\.(?<stage>[a-z0-9-]{1,60})\.(?<office>[a-z0-9-]{1,60})$/;

/** `undefined` for what cannot be the id of a task. */
export function taskPlaceOf(taskId: string): TaskPlace | undefined {
  const { caseId, round, stage, office } = taskId.match(TASK_ID)?.groups ?? {};
  if (!caseId || !round || !stage || !office) return undefined;
  return { caseId, round: Number(round), stage, office };
}

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
