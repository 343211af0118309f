import * as z from 'zod';
import { STATUSES } from '../rules/vocabulary.ts';
import { tpp } from './amount.ts';
import { authorization } from './authorization.ts';
import { appeal, submission } from './case.ts';
import { decidedDraw, instant, progress } from './decision.ts';

/** A draw with the id of the transfer that made it, and the policy's limit that it was held against. */
const caseDraw = decidedDraw.extend({
  transferId: z.string(),
  limitTpp: tpp.exactOptional(),
});

/** A submission with all that is kept of where it stands. */
export const caseRecord = submission.extend({
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
  /** Its place in the waiting list of an account. */
  waits: z.object({ account: z.string(), tpp, limitTpp: tpp }).optional(),
  /** When time will do something to it. */
  dueAt: instant.optional(),
});

export type CaseRecord = z.infer<typeof caseRecord>;
export type CaseDraw = z.infer<typeof caseDraw>;
