import * as z from 'zod';
import { PARAGRAPHS } from '../rules/vocabulary.ts';
import { tpp } from './amount.ts';
import { country } from './country.ts';
import { asKept } from './kept.ts';
import { lei, ultimateParent } from './party.ts';
import {
  catalogueItem,
  chipOrder,
  contact,
  type FiledRequest,
  modelWeights,
  otherItem,
} from './request.ts';
import { line, paragraph } from './text.ts';

/** A calendar quarter, such as 2026-Q4. */
export const quarter = z.string().regex(/^20\d\d-Q[1-4]$/, 'must be a quarter such as 2026-Q4');

/** The company that asks to be validated. */
export const company = z.strictObject({
  name: line(200),
  headquarters: country,
  lei: lei.optional(),
  ultimateParent: ultimateParent.optional(),
});

export const attestation = z.strictObject({
  met: z.boolean(),
  answer: paragraph(4000),
  /** Where the proof is: a document's title and number, or an attachment's name. */
  evidence: line(300),
});

// A paragraph left out is a finding that returns the application, not a malformed body.
const ofSupplement: readonly string[] = PARAGRAPHS;
export const attestations = z.partialRecord(z.enum(ofSupplement), attestation).meta({
  description: 'By paragraph of supplement 10 to part 748, "1" to "19"',
});

export const customer = z.strictObject({ name: line(200), headquarters: country });

export const allocation = z.strictObject({
  country,
  quarter,
  /** Cumulative installed base asked for by the end of the quarter. */
  tpp,
});

const common = {
  reference: line(100),
  company,
  countries: z
    .array(country)
    .min(1)
    .max(40)
    .refine((codes) => new Set(codes).size === codes.length, {
      error: 'must name each country once',
    })
    .meta({ uniqueItems: true }),
  items: z
    .array(z.union([otherItem, catalogueItem]))
    .min(1)
    .max(50),
  customers: z.array(customer).max(200),
  supplyChainPlan: paragraph(10_000),
  attestations,
  contact,
};

export const nationalVeuApplication = z.strictObject({
  type: z.literal('national-veu'),
  ...common,
  requestedTpp: z.array(allocation).min(1).max(600),
});

export const universalVeuApplication = z.strictObject({
  type: z.literal('universal-veu'),
  ...common,
  requestedTpp: z.array(allocation).min(1).max(600),
  /** TPP of the whole family today: the base of the geographic shares. */
  familyTotalTpp: tpp,
});

export const application = z.discriminatedUnion('type', [
  nationalVeuApplication,
  universalVeuApplication,
]);

/** Everything that can be filed: what a case is about. */
export const filing = z.discriminatedUnion('type', [
  chipOrder,
  modelWeights,
  nationalVeuApplication,
  universalVeuApplication,
]);

/** The same as a case keeps it. */
export const keptFiling = asKept(filing);

export const isApplication = (filed: Filing): filed is Application =>
  filed.type === 'national-veu' || filed.type === 'universal-veu';

export type Filing = FiledRequest | Application;
export type Application = z.infer<typeof application>;
export type Attestations = z.infer<typeof attestations>;
