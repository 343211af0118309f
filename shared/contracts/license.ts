import * as z from 'zod';
import { LICENSE_STATES, OFFICERS_MOVES } from '../licenses/lifecycle.ts';
import { tpp } from './amount.ts';
import { instant, license, licenseReason } from './decision.ts';

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

/** How much of a line is planned or has shipped, and how much of that is planned. */
const lineUse = z.object({
  line: z.int().min(1),
  used: z.int().min(0),
  planned: z.int().min(0),
  totalAsOf: z.int().min(0).exactOptional(),
});

/** What is kept of a license, or of what an exempt order ships under: that has no end of its own. */
export const keptLicense = license.extend({
  expiresAt: instant.exactOptional(),
  uses: z.array(lineUse).exactOptional(),
  /** How often its lines have moved. */
  moves: z.int().min(0).exactOptional(),
  lastShippedAt: instant.exactOptional(),
  /** The share of which its holder was told last, and the days before its end. */
  warnedPercent: z.int().exactOptional(),
  warnedDays: z.int().exactOptional(),
  /** It follows from the decision, and is not written yet. */
  isDerived: z.literal(true).exactOptional(),
});

/** Why the holder of a license is warned: so much has shipped, or so few days are left. */
export const licenseWarning = z.object({
  license: z.string(),
  shippedPercent: z.int().exactOptional(),
  daysLeft: z.int().exactOptional(),
});

export type LineUse = z.infer<typeof lineUse>;
export type KeptLicense = z.infer<typeof keptLicense>;
export type LicenseWarning = z.infer<typeof licenseWarning>;
export type LicenseRequest = z.infer<typeof licenseRequest>;
export type LicenseChange = z.infer<typeof licenseChange>;
