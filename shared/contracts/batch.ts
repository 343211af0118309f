import * as z from 'zod';
import { answer } from './decision.ts';
import { problem } from './problem.ts';

export const MOST_REQUESTS = 25;

/** Requests sent together; each is checked, stored and decided by itself. */
export const batch = z.strictObject({
  requests: z.array(z.unknown()).min(1).max(MOST_REQUESTS),
});

/** A member of a batch has no headers: what `Idempotent-Replayed` says of a call of its own. */
export const replayed = z.literal(true).exactOptional();

/** What became of one of them: the status and body it would have had alone. */
export const batchResult = z.object({
  index: z.int().min(0),
  status: z.int(),
  replayed,
  answer: answer.exactOptional(),
  problem: problem.exactOptional(),
});

export const batchAnswer = z.object({ results: z.array(batchResult) });

export type BatchResult = z.infer<typeof batchResult>;
