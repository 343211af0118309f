import * as z from 'zod';
import { instant } from '../../../../shared/contracts/decision.ts';
import { keptQuestion, keptTask, office, review } from '../../../../shared/contracts/review.ts';

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

export const taskItem = keptTask.extend({
  kind: z.literal('task'),
  /** SHA-256 of the secrets that were mailed to the present officer. */
  secretHashes: z.set(z.string()).optional(),
  /** Lets the machine go on. It never leaves the table but to Step Functions. */
  taskToken: z.string().optional(),
  ...due,
});

export const informationItem = keptQuestion.extend({ kind: z.literal('information'), ...due });

export const officeItem = z.object({
  kind: z.literal('office'),
  office,
  /** Whoever has left it and has still to be signed out, and their tasks to be handed on. */
  leaving: z.array(z.string()).default([]),
});
