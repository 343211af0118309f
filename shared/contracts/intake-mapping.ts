import * as z from 'zod';
import { cloudEvent } from './cloud-event.ts';
import { instant } from './decision.ts';
import { INTAKE_TYPES } from './intake.ts';

/** RFC 6901; of a list by each, within its entry. */
const pointer = z
  .string()
  .max(300)
  .regex(/^(\/([^~/]|~[01])*)*$/, 'must be a JSON Pointer such as "/data/order/number"');
/** Where it is to stand in our shape, whose names are letters; a number is a place in a list. */
const target = z
  .string()
  .regex(
    /^(\/([A-Za-z]{1,40}|[0-9]|[1-4][0-9]))+$/,
    'must be a JSON Pointer such as "/items/0/part"',
  );

export const DATE_FORMATS = [
  'YYYY-MM-DD',
  'YYYYMMDD',
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
] as const;

/** How what stands there is read. Without any it is taken as it is. */
export const conversion = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('text') }),
  z.strictObject({ to: z.literal('integer') }),
  z.strictObject({ to: z.literal('country') }),
  z.strictObject({ to: z.literal('date'), format: z.enum(DATE_FORMATS).default('YYYY-MM-DD') }),
  z.strictObject({
    to: z.literal('entry'),
    table: z
      .string()
      .max(60)
      .meta({ description: 'A table of the mapping, such as of part numbers' }),
  }),
]);
export type Conversion = z.infer<typeof conversion>;

const taken = z.strictObject({ from: pointer, to: target, as: conversion.exactOptional() });
const fixed = z.strictObject({
  value: z.union([z.string().max(4000), z.number(), z.boolean()]),
  to: target,
});
const plainPair = z.union([taken, fixed]);
const eachPair = z.strictObject({
  each: pointer.meta({
    description: 'A list of the event: the pairs are read in each of its entries',
  }),
  to: target,
  pairs: z.array(plainPair).min(1).max(50),
});
export const pair = z.union([taken, fixed, eachPair]);
export type PlainPair = z.infer<typeof plainPair>;
export type MappingPair = z.infer<typeof pair>;

const table = z
  .record(z.string().max(200), z.string().max(200))
  .refine((entries) => Object.keys(entries).length <= 2_000, {
    error: 'must have at most 2000 entries',
  });

/** How a client's own events are read: pairs of pointers, and no expressions. */
export const mappingRules = z.strictObject({
  source: cloudEvent.shape.source,
  type: cloudEvent.shape.type.meta({ description: 'Of your events' }),
  means: z.enum(INTAKE_TYPES).meta({ description: 'What is done by them' }),
  pairs: z.array(pair).min(1).max(200),
  tables: z.record(z.string().max(60), table).default({}),
});
export type MappingRules = z.infer<typeof mappingRules>;

const sample = z.strictObject({
  event: z.looseObject({}).meta({ description: 'An event as you send it' }),
  expected: z.looseObject({}).meta({ description: 'The data that it is to be read as' }),
});
export type MappingSample = z.infer<typeof sample>;

export const MAPPING_NAME = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** What is put: always a new version, and a draft. */
export const mappingWish = mappingRules.extend({
  name: z.string().regex(MAPPING_NAME, 'must be lower-case letters, digits and dashes'),
  samples: z.array(sample).min(1).max(20),
});
export type MappingWish = z.infer<typeof mappingWish>;

export const MAPPING_STATES = ['draft', 'on', 'off'] as const;

/** A version as it is kept. */
export const keptMapping = mappingWish.extend({
  version: z.int().min(1),
  putAt: instant,
});
export type KeptMapping = z.infer<typeof keptMapping>;

/** What a sample came to. */
export const triedSample = z.object({
  matches: z.boolean(),
  got: z.unknown().meta({ description: 'What the event is read as' }),
  errors: z.array(
    z.object({ pointer: z.string(), detail: z.string(), field: z.string().exactOptional() }),
  ),
});
export type TriedSample = z.infer<typeof triedSample>;

export const mappingView = keptMapping.extend({
  state: z.enum(MAPPING_STATES).meta({
    description:
      'on: events of this source and type are read by it; off: another version or mapping took its place, or it was switched off',
  }),
});
export const triedMapping = z.object({
  name: z.string(),
  version: z.int(),
  state: z.enum(MAPPING_STATES),
  tried: z.array(triedSample),
});
export const mappingList = z.object({
  mappings: z.array(
    z.object({
      name: z.string(),
      versions: z.int().meta({ description: 'The newest; each is kept' }),
      on: z
        .int()
        .exactOptional()
        .meta({ description: 'The version that is switched on, if one is' }),
    }),
  ),
});
export const tryBody = z.strictObject({
  version: z.int().min(1).exactOptional(),
  event: z.looseObject({}).exactOptional().meta({
    description: 'Tried in place of the samples',
  }),
});
export const switchBody = z.strictObject({ version: z.int().min(1).exactOptional() });
