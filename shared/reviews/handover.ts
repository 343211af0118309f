import type { KeptTask, Officer } from '../contracts/review.ts';
import { InvalidInputError } from '../errors.ts';
import { isSameMailbox } from '../people/mailbox.ts';
import { MOST_HANDOVERS } from './bounds.ts';
import { type CaseReview, type Considered, closed, findTask, type Raced } from './case-review.ts';
import { mayBeAnswered } from './clock.ts';
import { eligibleFor, nextFor, type Wanted } from './four-eyes.ts';

/** Whoever holds a task says, by their address, why they do not decide it. */
export interface OfficersWish {
  readonly by: string;
  readonly reason: string;
}

/** The wish about a task, and who of its office there is at that moment. */
interface Handing extends OfficersWish, Wanted {
  readonly taskId: string;
}

/** The officer lets another of the office act, who does so in their own name. */
export function delegated(seen: CaseReview, handing: Handing, email: string): Considered<Raced> {
  const task = findTask(seen, handing.taskId);
  const inTheWay = whyNot(seen, task, handing);
  if (inTheWay) return { result: inTheWay };
  if (task.handovers.length >= MOST_HANDOVERS) return { result: 'too-often' };
  const candidates = eligibleFor(seen, task, handing);
  const to = candidates.find((candidate) => isSameMailbox(candidate.email, email));
  if (!to) throw new InvalidInputError('The task cannot go to this officer');
  const onBehalfOf = task.onBehalfOf ?? task.officer.email;
  return handedOver({ ...task, onBehalfOf }, to, { ...handing, why: 'delegated' });
}

/** The officer must not or will not act: the next of the office does, or the answer is missing. */
export function recused(seen: CaseReview, handing: Handing): Considered<Raced> {
  const { onBehalfOf: _covered, ...task } = findTask(seen, handing.taskId);
  const inTheWay = whyNot(seen, task, handing);
  if (inTheWay) return { result: inTheWay };
  const isSpent = task.handovers.length >= MOST_HANDOVERS;
  const { officer, onBehalfOf } = (isSpent ? undefined : nextFor(seen, task, handing)) ?? {};
  const covering = { ...task, ...(onBehalfOf !== undefined && { onBehalfOf }) };
  return handedOver(covering, officer, { ...handing, why: 'recused' });
}

function whyNot(seen: CaseReview, task: KeptTask, { by, at }: Handing): Raced | undefined {
  if (!mayBeAnswered(seen, task, at)) return 'already';
  return isSameMailbox(task.officer.email, by) ? undefined : 'changed';
}

function handedOver(
  task: KeptTask,
  to: Officer | undefined,
  { why, reason, at }: Handing & { readonly why: 'delegated' | 'recused' },
): Considered<Raced> {
  const from = task.officer.email;
  const entry = { from, why, reason, at: at.toISOString(), ...(to && { to: to.email }) };
  const after = to ? { ...task, officer: to } : closed(task, 'missed');
  const tasks = [{ ...after, handovers: [...task.handovers, entry] }];
  const type = to ? 'task.opened' : 'task.missed';
  return { result: 'done', change: { tasks, events: [{ type, taskId: task.id }] } };
}
