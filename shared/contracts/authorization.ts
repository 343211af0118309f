import * as z from 'zod';
import { tpp } from './amount.ts';
import { country } from './country.ts';
import { asKept } from './kept.ts';
import { ultimateParent } from './party.ts';

/** A validated end user authorization, as an officer registers it. */
export const registrable = z
  .strictObject({
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
  })
  .refine(({ validFrom, validTo }) => validFrom < validTo, {
    path: ['validTo'],
    error: 'must be a day after validFrom',
  });

/** One in force. */
export const authorization = asKept(registrable);

export type RegisteredAuthorization = z.infer<typeof authorization>;
