import * as z from 'zod';
import { tpp } from './amount.ts';
import { authorization } from './authorization.ts';
import { decision, instant, license, screeningHit, toldDecision } from './decision.ts';
import { taskAnswer } from './review.ts';

/** What is written once, or has come to its end: the part of the table that never changes again. */

/** A person's part in a decision. */
export const acted = taskAnswer.extend({
  stage: z.string(),
  office: z.string(),
  name: z.string(),
  onBehalfOf: z.string().exactOptional(),
});

const recorded = {
  number: z.int().min(1),
  /** The screening hits that put it on hold. */
  hits: z.array(screeningHit).exactOptional(),
  /** Who decided, when, from where, and on what they were shown. */
  acted: z.array(acted).exactOptional(),
};

/** What was found is data here. */
export const recordedDecision = decision.extend(recorded);
/** As it is archived: in English words, with the data beside them. */
export const archivedDecision = toldDecision.extend(recorded);

/**
 * A license as it was issued: what ships under it and how it ends is told by others. Without an end, what an
 * exempt order ships under.
 */
export const issuedLicense = license
  .pick({ id: true, issuedAt: true, expiresAt: true, tpp: true })
  .extend({ caseId: z.string(), expiresAt: instant.exactOptional() });

export const transfer = z.object({
  account: z.string(),
  transferId: z.string(),
  type: z.enum(['hold', 'post', 'post-pending', 'void', 'expire', 'reversal']),
  /** Of a post-pending: the part posted; the rest of the hold is given back. */
  amountTpp: tpp,
  /** The hold that is resolved, or the posted amount that is given back. */
  of: z.string().optional(),
  caseId: z.string(),
  at: instant,
  /** Of a hold: when it ends by itself. */
  expiresAt: instant.optional(),
});

/** A screening match that officers cleared. */
export const clearance = z.object({
  party: z.string(),
  entry: z.string(),
  caseId: z.string(),
  /** Who cleared it and why. */
  by: z.array(z.string()),
  // Absent of before.
  /** For which offices, in that order. */
  offices: z.array(z.string()).exactOptional(),
  /** How the list called the entry, and the digest of what it said of it. */
  matched: z
    .object({ entry: z.string(), list: z.string(), told: z.string().exactOptional() })
    .exactOptional(),
  reason: z.string(),
  at: instant,
  expiresAt: instant,
});

/** An officer's adjustment of a limit; without `limitTpp` the policy's own holds again. */
export const adjustment = z.object({
  account: z.string(),
  limitTpp: tpp.optional(),
  before: tpp.optional(),
  reason: z.string(),
  by: z.string(),
  at: instant,
});

/** An authorization as it was registered, by whom and when. */
export const registration = z.object({ authorization, by: z.string(), at: instant });

export type RecordedDecision = z.infer<typeof recordedDecision>;
export type Clearance = z.infer<typeof clearance>;
