import * as z from 'zod';
import { ANSWERS, DECIDED_STATUSES, ROUTES, STATUSES } from '../rules/vocabulary.ts';
import { tpp } from './amount.ts';
import { authorization } from './authorization.ts';

export const instant = z.iso.datetime();

export const policyPin = z.object({
  id: z.string(),
  version: z.int().min(1),
  /** `sha256-` and the base64url digest of the policy's canonical JSON. */
  digest: z.string(),
});

export const finding = z.object({
  rule: z.string(),
  requirement: z.string(),
  answer: z.enum(ANSWERS),
  because: z.string(),
  citation: z.string(),
});

export const draw = z.object({ account: z.string(), tpp, limitTpp: tpp });

export const path = z.object({
  status: z.enum(DECIDED_STATUSES),
  route: z.enum(ROUTES),
  draws: z.array(draw),
  mode: z.enum(['post', 'hold']),
  waitsFor: z.string().exactOptional(),
  recommendation: z.enum(['approve', 'refuse']).exactOptional(),
  conditions: z.array(z.string()),
});

export const determination = z.object({
  totalTpp: tpp,
  h100Equivalents: z.number(),
  paths: z.array(path).min(1),
  findings: z.array(finding),
  wouldChange: z.array(z.string()),
  lots: z.array(z.object({ label: z.string(), tppPerUnit: tpp, quantity: z.int().min(1) })),
});

/** Where a draw of a decision stands now. */
export const DRAW_STATES = ['held', 'posted', 'released'] as const;
export const decidedDraw = z.object({
  account: z.string(),
  tpp,
  state: z.enum(DRAW_STATES),
});

/** What people made of a case. It names offices; who acted for them is kept, and not shown. */
export const reviewed = z.object({
  round: z.int().min(1),
  plan: z.string(),
  outcome: z.enum(['approve', 'refuse', 'returned']),
  ground: z.string(),
  answers: z.array(
    z.object({
      stage: z.string(),
      office: z.string(),
      answer: z.enum(['approve', 'refuse', 'missing']),
      at: instant.exactOptional(),
    }),
  ),
});

/** A name against one entry of the screening list. */
export const screeningHit = z.object({
  party: z.string(),
  entry: z.string(),
  list: z.string(),
  score: z.number(),
});

export const decision = z.object({
  status: z.enum(DECIDED_STATUSES),
  route: z.enum(ROUTES),
  policy: policyPin,
  decidedAt: instant,
  totalTpp: tpp,
  h100Equivalents: z.number(),
  draws: z.array(decidedDraw),
  waitsFor: z.string().exactOptional(),
  recommendation: z.enum(['approve', 'refuse']).exactOptional(),
  findings: z.array(finding),
  conditions: z.array(z.string()),
  wouldChange: z.array(z.string()),
  /** Where people decided. */
  review: reviewed.exactOptional(),
  /** Why people refused or returned it, in their words. */
  grounds: z.array(z.string()).exactOptional(),
});

/** Where a review stands, for whoever waits for it. */
export const progress = z.object({
  stage: z.string(),
  /** The offices that have not answered yet. */
  awaited: z.array(z.string()),
  dueAt: instant,
  /** Since when the clock stands still for an answer of the applicant. */
  pausedSince: instant.exactOptional(),
});

export const license = z.object({
  id: z.string(),
  issuedAt: instant,
  expiresAt: instant,
  tpp,
  shippedTpp: tpp,
  state: z.enum(['active', 'expired', 'surrendered', 'revoked']),
});

export const answer = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum(STATUSES),
  submittedAt: instant,
  /** Null until decided, and for a request that was only received. */
  decision: decision.omit({ status: true }).nullable(),
  license: license.nullable(),
  /** While people are asked. */
  progress: progress.exactOptional(),
  /** Of an application that was approved: what was issued, to be named in orders. */
  authorizations: z.array(authorization).exactOptional(),
  links: z.object({ self: z.string(), statusPage: z.string() }),
});

export type Progress = z.infer<typeof progress>;
export type Reviewed = z.infer<typeof reviewed>;
export type PolicyPin = z.infer<typeof policyPin>;
export type Decision = z.infer<typeof decision>;
export type License = z.infer<typeof license>;
export type ApiAnswer = z.infer<typeof answer>;

/** What a request would be answered: nothing is stored, so nothing names it or leads to it. */
export const preCheckAnswer = answer.omit({
  id: true,
  license: true,
  progress: true,
  authorizations: true,
  links: true,
});
