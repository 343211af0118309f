import * as z from 'zod';
import { tpp } from '../../../../shared/contracts/amount.ts';
import { authorization } from '../../../../shared/contracts/authorization.ts';
import { appeal, submission } from '../../../../shared/contracts/case.ts';
import { decidedDraw, instant, license, progress } from '../../../../shared/contracts/decision.ts';
import { recordedDecision } from '../../../../shared/contracts/records.ts';
import { STATUSES } from '../../../../shared/rules/vocabulary.ts';

/** What the table holds; every read goes through one of these. */

/** A draw with the id of the transfer that made it, and the policy's limit that it was held against. */
export const caseDraw = decidedDraw.extend({
  transferId: z.string(),
  limitTpp: tpp.exactOptional(),
});

/** A place in the waiting list of an account. */
export const waits = z.object({ account: z.string(), tpp, limitTpp: tpp });

export const caseItem = submission.extend({
  kind: z.literal('case'),
  status: z.enum(STATUSES),
  updatedAt: instant,
  round: z.int().min(0).exactOptional(),
  revision: z.int().min(1).exactOptional(),
  progress: progress.exactOptional(),
  appeal: appeal.exactOptional(),
  authorizations: z.array(authorization).exactOptional(),
  /** How many decisions and events the case has had. Events number its changes. */
  decisions: z.int().min(0),
  events: z.int().min(0),
  /** Where the draws of the last decision stand now; the decision itself never changes. */
  draws: z.array(caseDraw),
  /** Of decisions before the last: all given back. */
  formerDraws: z.array(caseDraw).exactOptional(),
  waits: waits.optional(),
  /** What time will do to it, and when. */
  duePk: z.string().optional(),
  dueAt: instant.optional(),
});

export const decisionItem = recordedDecision.extend({ kind: z.literal('decision') });

export const licenseItem = license.extend({ kind: z.literal('license'), caseId: z.string() });

export type CaseItem = z.infer<typeof caseItem>;
export type CaseDraw = z.infer<typeof caseDraw>;
export type DecisionItem = z.infer<typeof decisionItem>;
export type LicenseItem = z.infer<typeof licenseItem>;
