import * as z from 'zod';
import { LICENSE_STATES, OFFICERS_MOVES } from '../licenses/lifecycle.ts';
import { tpp } from './amount.ts';
import { instant, licenseReason } from './decision.ts';

/** An officer who does something with a license; without an office, what did it by itself. */
const actor = { by: z.string(), office: z.string().exactOptional() };

/** What an officer asks for and another has yet to confirm. */
export const licenseRequest = z.object({
  move: z.enum(OFFICERS_MOVES).exclude(['suspend']),
  license: z.string(),
  reason: licenseReason,
  by: z.string(),
  office: z.string(),
  /** The office of which another officer is asked to confirm it. */
  confirmer: z.string(),
  at: instant,
});

/** What was done with a license, by whom and why: an entry of the records, beside its event. */
export const licenseChange = z.object({
  license: z.string(),
  move: z.enum(OFFICERS_MOVES),
  from: z.enum(LICENSE_STATES),
  to: z.enum(LICENSE_STATES),
  reason: licenseReason,
  ...actor,
  /** Of what two officers did: when the first asked, and by which task the second confirmed. */
  askedAt: instant.exactOptional(),
  confirmed: z.object({ by: z.string(), office: z.string(), taskId: z.string() }).exactOptional(),
  /** What went back to its accounts. */
  returnedTpp: tpp.exactOptional(),
});

export type LicenseRequest = z.infer<typeof licenseRequest>;
export type LicenseChange = z.infer<typeof licenseChange>;
