import * as z from 'zod';
import { instant } from '../../../../shared/contracts/decision.ts';
import { handover } from '../../../../shared/contracts/records.ts';
import {
  type InformationRequest,
  informationRequest,
  office,
  type Review,
  review,
  type Task,
  task,
} from '../../../../shared/contracts/review.ts';

/** What the table holds of reviews; every read goes through one of these. */

/** When time, or another function, has something to do: the keys of the `due` index. */
const due = { duePk: z.string().optional(), dueAt: instant.optional() };

export const reviewItem = review.extend({
  kind: z.literal('review'),
  /** How often the machine was started; each start has a name of its own. */
  starts: z.int().min(1),
  /** The execution that carries the review. */
  executionArn: z.string().optional(),
  ...due,
});

export const taskItem = task.omit({ dueAt: true, heldSince: true }).extend({
  kind: z.literal('task'),
  /** The end of the task's time; `dueAt` is the next thing that time does to it. */
  endsAt: instant,
  /** Reminders to come, earliest first. */
  remindAt: z.array(instant),
  remindedAt: z.array(instant),
  handovers: z.array(handover),
  /** SHA-256 of the secrets that were mailed to the present officer. */
  secretHashes: z.set(z.string()).optional(),
  /** Lets the machine go on. It never leaves the table but to Step Functions. */
  taskToken: z.string().optional(),
  ...due,
});

export const informationItem = informationRequest.extend({
  kind: z.literal('information'),
  caseId: z.string(),
  round: z.int().min(1),
  number: z.int().min(1),
  ...due,
});

export const officeItem = z.object({ kind: z.literal('office'), office });

export type ReviewItem = z.infer<typeof reviewItem>;
export type TaskItem = z.infer<typeof taskItem>;
export type InformationItem = z.infer<typeof informationItem>;

export const reviewOf = (item: ReviewItem): Review => review.parse(item);
export function taskOf(item: TaskItem): Task {
  const heldSince = item.handovers.at(-1)?.at;
  return task.parse({ ...item, dueAt: item.endsAt, ...(heldSince && { heldSince }) });
}
export const informationOf = (item: InformationItem): InformationRequest =>
  informationRequest.parse(item);
