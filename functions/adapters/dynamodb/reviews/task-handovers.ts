import type { Officer } from '../../../../shared/contracts/review.ts';
import { InvalidInputError } from '../../../../shared/errors.ts';
import { availableOfficers, chooseOfficer } from '../../../../shared/rules/review/officers.ts';
import type { OfficersWish, Offices, Raced } from '../../ports/reviews.ts';
import type { Table } from '../table/table.ts';
import { type Considered, changeReview } from './review-change.ts';
import type { TaskItem } from './review-items.ts';
import { barredFrom } from './review-people.ts';
import { closed } from './reviews.ts';
import { readExistingReview, type StoredReview } from './stored-review.ts';
import { mayBeAnswered } from './task-answers.ts';
import { findTask, placeOf } from './task-place.ts';

export interface HandoverDependencies {
  readonly table: Table;
  readonly offices: Offices;
}

/** One officer's wish about a task that they hold. */
export interface Wish extends OfficersWish {
  readonly taskId: string;
  readonly at: Date;
}

/** Officers of the office to whom the task may go: there, and without a part in the case. */
export async function eligibleFor(
  { table, offices }: HandoverDependencies,
  taskId: string,
  at: Date,
): Promise<Officer[]> {
  const seen = await readExistingReview(table, placeOf(taskId));
  return eligible(seen, findTask(seen, taskId), { offices, at });
}

async function eligible(
  seen: StoredReview,
  task: TaskItem,
  { offices, at }: { offices: Offices; at: Date },
): Promise<Officer[]> {
  const barred = new Set([...barredFrom(seen, task), task.officer.email]);
  return availableOfficers(await officersOf(offices, task), barred, dayOf(at));
}

const officersOf = async (offices: Offices, { office }: TaskItem): Promise<Officer[]> =>
  (await offices.find(office))?.officers ?? [];

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The officer lets another of the office act, who does so in their own name. */
export function delegateTask(
  { table, offices }: HandoverDependencies,
  { taskId, by, reason, at }: Wish,
  email: string,
): Promise<Raced> {
  return changeReview(table, { ...placeOf(taskId), at }, async (seen) => {
    const task = findTask(seen, taskId);
    if (!mayBeAnswered(seen, task, at)) return { result: 'already' };
    if (task.officer.email !== by) return { result: 'changed' };
    const candidates = await eligible(seen, task, { offices, at });
    const to = candidates.find((candidate) => candidate.email === email.toLowerCase());
    if (!to) throw new InvalidInputError('The task cannot go to this officer');
    const onBehalfOf = task.onBehalfOf ?? task.officer.email;
    return handedOver({ ...task, onBehalfOf }, to, { why: 'delegated', reason, at });
  });
}

/** The officer must not or will not act: the next of the office does, or the answer is missing. */
export function recuseFrom(
  { table, offices }: HandoverDependencies,
  { taskId, by, reason, at }: Wish,
): Promise<Raced> {
  return changeReview(table, { ...placeOf(taskId), at }, async (seen) => {
    const { onBehalfOf: _covered, ...task } = findTask(seen, taskId);
    if (!mayBeAnswered(seen, task, at)) return { result: 'already' };
    if (task.officer.email !== by) return { result: 'changed' };
    const barred = new Set([...barredFrom(seen, task), task.officer.email]);
    const next = chooseOfficer(await officersOf(offices, task), barred, dayOf(at));
    const covering = next?.onBehalfOf === undefined ? {} : { onBehalfOf: next.onBehalfOf };
    return handedOver({ ...task, ...covering }, next?.officer, { why: 'recused', reason, at });
  });
}

interface Why {
  readonly why: 'delegated' | 'recused';
  readonly reason: string;
  readonly at: Date;
}

function handedOver(
  task: TaskItem,
  to: Officer | undefined,
  { why, reason, at }: Why,
): Considered<Raced> {
  const from = task.officer.email;
  const entry = { from, why, reason, at: at.toISOString(), ...(to && { to: to.email }) };
  const handovers = [...task.handovers, entry];
  const [after, type] = to
    ? ([{ ...task, officer: to }, 'task.opened'] as const)
    : ([closed(task, 'missed', at), 'task.missed'] as const);
  return {
    result: 'done',
    change: { tasks: [{ ...after, handovers }], events: [{ type, taskId: task.id }] },
  };
}
