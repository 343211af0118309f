import * as z from 'zod';
import { tpp } from './amount.ts';
import { caseFile } from './case.ts';
import { decidedDraw, instant } from './decision.ts';

/** A draw with the id of the transfer that made it, and the policy's limit that it was held against. */
const caseDraw = decidedDraw.extend({
  transferId: z.string(),
  limitTpp: tpp.exactOptional(),
});

/** A submission with all that is kept of where it stands. */
export const caseRecord = caseFile.omit({ decision: true, license: true }).extend({
  /** How many decisions and events the case has had. Events number its changes. */
  decisions: z.int().min(0),
  events: z.int().min(0),
  /** Where the draws of the last decision stand now; the decision itself never changes. */
  draws: z.array(caseDraw),
  /** Of decisions before the last: all given back. */
  formerDraws: z.array(caseDraw).exactOptional(),
  /** Its place in the waiting list of an account. */
  waits: z.object({ account: z.string(), tpp, limitTpp: tpp }).optional(),
  /** The decision that is still to be told, where the row is due until it is. */
  untold: z.int().min(1).exactOptional(),
  /** When time will do something to it. */
  dueAt: instant.optional(),
});

export type CaseRecord = z.infer<typeof caseRecord>;
export type CaseDraw = z.infer<typeof caseDraw>;
