import { CaseConflictError } from '../errors.ts';
import { NO_SUCH_TASK } from './case-review.ts';

/** Which review of which case. */
export interface ReviewPlace {
  readonly caseId: string;
  readonly round: number;
}

/** Which task of which review: everything that its id says. */
export interface TaskPlace extends ReviewPlace {
  readonly stage: string;
  readonly office: string;
}

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

/** The place of a task that is taken to be there. */
export function placeOf(taskId: string): TaskPlace {
  const place = taskPlaceOf(taskId);
  if (place) return place;
  throw new CaseConflictError(NO_SUCH_TASK);
}
