import * as z from 'zod';
import { ECCNS, PARTY_ROLES } from '../rules/vocabulary.ts';
import { country } from './country.ts';
import { email } from './email.ts';
import { parties } from './party.ts';
import { line, paragraph } from './text.ts';

/** Ten million: past any national allocation, and TPP sums stay exact integers below it. */
const count = z.int().min(1).max(10_000_000);

export const catalogueItem = z.strictObject({
  part: line(60).refine((part) => part !== 'other'),
  quantity: count,
});

/** Far below any density there is. Nearer to nothing a database keeps no number. */
const LEAST_DENSITY = 1e-6;
const performanceDensity = z
  .number()
  .min(0)
  .max(100_000)
  .refine((density) => density === 0 || density >= LEAST_DENSITY, {
    error: `must be 0, or at least ${LEAST_DENSITY}`,
  })
  .meta({ not: { exclusiveMinimum: 0, exclusiveMaximum: LEAST_DENSITY } });

/** A part that the catalogue does not list, with the figures its maker publishes. */
export const otherItem = z.strictObject({
  part: z.literal('other'),
  description: line(300),
  eccn: z.enum(ECCNS).optional(),
  tppPerUnit: z.int().min(0).max(10_000_000),
  performanceDensity: performanceDensity.optional(),
  marketedForDatacenters: z.boolean().optional(),
  quantity: count,
});

export const item = z.union([otherItem, catalogueItem]);

export const certifications = z.strictObject({
  goodFaithResearch: z.boolean().default(false),
  smallOrderLimitNotReached: z.boolean().default(false),
  noProhibitedEndUse: z.boolean().default(false),
});

export const contact = z.strictObject({
  name: line(200),
  email,
  language: z.enum(['en', 'ko']).default('en'),
  role: z.enum(PARTY_ROLES).optional().meta({
    description: 'The party whose own contact this is; left out for the desk of a supplier',
  }),
});

const common = {
  reference: line(100),
  destination: country,
  parties,
  endUse: paragraph(4000).optional(),
  purchaseOrder: line(100).optional(),
  certifications: certifications.prefault({}),
  nacNotifiedOn: z.iso.date().optional().meta({
    description: 'The day of the notice to BIS that License Exception NAC asks for (15 CFR 740.8)',
  }),
  contact,
};

export const chipOrder = z.strictObject({
  type: z.literal('chip-order'),
  ...common,
  items: z.array(item).min(1).max(50),
});

export const model = z.strictObject({
  name: line(200),
  trainingOperations: z.number().min(1).max(1e40),
  published: z.boolean(),
  securedStorage: z.boolean().optional().meta({
    description: 'The storing facility meets paragraphs 14, 15 and 18 of supplement 10 to part 748',
  }),
});

export const modelWeights = z.strictObject({
  type: z.literal('model-weights'),
  ...common,
  model,
});

export const request = z.discriminatedUnion('type', [chipOrder, modelWeights]);

export type FiledItem = z.infer<typeof item>;
export type ChipOrder = z.infer<typeof chipOrder>;
export type ModelWeights = z.infer<typeof modelWeights>;
export type FiledRequest = z.infer<typeof request>;
export type Contact = z.infer<typeof contact>;
