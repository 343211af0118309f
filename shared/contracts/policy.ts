import * as z from 'zod';
import { tpp } from './amount.ts';
import { policyPin } from './decision.ts';

/** A policy pack at a glance. */
export const policySummary = policyPin.extend({
  title: z.string(),
  effectiveFrom: z.iso.date(),
  /** The first day it is the pack in force. */
  inForceFrom: z.iso.date(),
  complianceFrom: z.iso.date(),
  enforcement: z.object({ status: z.string(), asOf: z.iso.date() }),
  /** Whether a request submitted now is decided under this pack. */
  inForce: z.boolean(),
});

export const policyList = z.object({ policies: z.array(policySummary) });

/** A pack whole. `digest` is over the canonical JSON of `policy`: sorted keys, no white space. */
export const policyDocument = policyPin.extend({
  inForce: z.boolean(),
  policy: z.looseObject({ id: z.string(), version: z.int().min(1), title: z.string() }),
});

const source = z.string();

/** What sources say of a chip: the highest product of operations and bits, and the smallest die, hold. */
const partArithmetic = z.object({
  operations: z.array(z.object({ tops: z.number(), bits: z.int(), source })).readonly(),
  dieAreas: z
    .array(z.object({ mm2: z.number(), source }))
    .readonly()
    .exactOptional(),
});

/** One part of the catalogue; `tppPerUnit` is what one ordered unit counts. */
export const part = z.object({
  part: z.string(),
  label: z.string(),
  maker: z.string().exactOptional(),
  tppPerUnit: tpp,
  tppPerChip: tpp,
  chipsPerUnit: z.int().min(1),
  performanceDensity: z.number().exactOptional(),
  marketedForDatacenters: z.boolean(),
  /** Where the figures come from. */
  basis: z.string(),
  arithmetic: partArithmetic.exactOptional(),
  /** Where sources disagree, and what else there is to know. */
  note: z.string().exactOptional(),
});

export const partList = z.object({ policy: policyPin, parts: z.array(part) });

export type PolicySummary = z.infer<typeof policySummary>;
export type PolicyDocument = z.infer<typeof policyDocument>;
export type CataloguePart = z.infer<typeof part>;
