import * as z from 'zod';
import { isLei } from '../rules/lei.ts';
import { END_USER_KINDS } from '../rules/vocabulary.ts';
import { country } from './country.ts';
import { line } from './text.ts';

export const lei = z
  .string()
  .transform((value) => value.trim().toUpperCase())
  .refine(isLei, { error: 'must be a 20-character ISO 17442 LEI with valid check digits' });

export const ultimateParent = z.strictObject({
  name: line(200),
  headquarters: country,
  lei: lei.optional(),
});

/** Who owns half of a party or more, directly or through others. */
export const owner = z.strictObject({
  name: line(200),
  headquarters: country,
  sharePercent: z.number().min(50).max(100),
  lei: lei.optional(),
});

/** Two own half each; more are told of where they own it through others. */
const MOST_OWNERS = 5;

/**
 * A party of a request. Leaving out `ultimateParent` declares that the party is its own; leaving
 * out `formedOn` declares that it was not formed within the policy's newly-formed window.
 */
export const party = z.strictObject({
  name: line(200),
  country,
  headquarters: country,
  lei: lei.optional(),
  ultimateParent: ultimateParent.optional(),
  formedOn: z.iso.date().optional(),
  address: line(300).optional().meta({ description: 'Street, town and postcode, in `country`' }),
  owners: z
    .array(owner)
    .max(MOST_OWNERS)
    .optional()
    .meta({ description: 'Everybody who owns 50 percent or more of it' }),
});

export const ultimateConsignee = party.extend({
  validatedEndUser: line(80)
    .optional()
    .meta({ description: 'Authorization id of an NVEU or UVEU' }),
});

export const endUser = party.extend({ kind: z.enum(END_USER_KINDS) });

export const parties = z.strictObject({
  purchaser: party,
  intermediateConsignees: z.array(party).max(10).default([]),
  ultimateConsignee,
  endUser,
});

export type Owner = z.infer<typeof owner>;
export type FiledParty = z.infer<typeof party>;
export type Parties = z.infer<typeof parties>;
