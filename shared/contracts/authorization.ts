import * as z from 'zod';
import { tpp } from './amount.ts';
import { country } from './country.ts';
import { ultimateParent } from './party.ts';

/** A validated end user authorization in force, as an officer registers it. */
export const authorization = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'must be letters, digits, ".", "_", "-"'),
  type: z.enum(['national-veu', 'universal-veu']),
  /** The authorized company; for a UVEU its ultimate parent. */
  company: ultimateParent,
  countries: z.array(country).min(1),
  validFrom: z.iso.date(),
  /** The first day it no longer holds. */
  validTo: z.iso.date(),
  revokedOn: z.iso.date().optional(),
  /** UVEU: TPP of the whole family, the base of the geographic shares. */
  familyTotalTpp: tpp.optional(),
});

export type RegisteredAuthorization = z.infer<typeof authorization>;
