import * as z from 'zod';
import { instant } from './decision.ts';

/** How far the comparison of open cases, waiters and licenses with a newer list has come. */
export const rescreening = z.object({
  /** The list that they are compared with. */
  version: z.string(),
  /** By then every function knows the list, and what it decides was compared with it. */
  beginsAt: instant,
  /** Where it goes on; absent, from the first. */
  after: z.object({ part: z.string(), item: z.record(z.string(), z.string()) }).exactOptional(),
  /** How many were looked at, how many of them had a match that nobody has seen, how many failed. */
  looked: z.int().min(0),
  matched: z.int().min(0),
  failed: z.int().min(0),
  endedAt: instant.exactOptional(),
});

export type Rescreening = z.infer<typeof rescreening>;
