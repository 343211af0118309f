import * as z from 'zod';
import { tpp } from './amount.ts';

/** One account as people and suppliers see it; expired holds are already counted as free. */
export const quota = z.object({
  account: z.string(),
  limitTpp: tpp,
  heldTpp: tpp,
  postedTpp: tpp,
  /** Never below zero: a limit lowered below its use leaves nothing, not a debt. */
  availableTpp: tpp,
  waiting: z.int().min(0),
});

export const quotas = z.object({ quotas: z.array(quota) });
export type Quota = z.infer<typeof quota>;
