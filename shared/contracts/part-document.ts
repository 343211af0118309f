import * as z from 'zod';
import type { WrittenPart } from '../rules/policies/catalogue-of.ts';

/** The part catalogue of a pack's document: what sources say of each chip, and what holds several. */

const said = z.string().trim().min(1);
const BIT_LENGTHS = [4, 6, 8, 16, 32, 64];

const named = { id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), label: said };

const chip = z.strictObject({
  ...named,
  maker: said,
  marketedForDatacenters: z.boolean(),
  operations: z
    .array(
      z.strictObject({ tops: z.number().positive(), bits: z.literal(BIT_LENGTHS), source: said }),
    )
    .min(1),
  dieAreas: z
    .array(z.strictObject({ mm2: z.number().positive(), source: said }))
    .min(1)
    .exactOptional(),
  note: said.exactOptional(),
});

const system = z.strictObject({ ...named, of: said, chipsPerUnit: z.int().min(2) });

export const writtenParts = z
  .array(z.union([chip, system]))
  .min(1)
  .superRefine((rows, context) => {
    const chips = new Set(rows.flatMap((row) => ('of' in row ? [] : [row.id])));
    const refuse = (at: number, field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [at, field], message });
    rows.forEach((row, at) => {
      const first = rows.findIndex(({ id }) => id === row.id);
      if (first < at) refuse(at, 'id', `stands twice: ${row.id}`);
      if ('of' in row && !chips.has(row.of)) refuse(at, 'of', `no chip ${row.of}`);
    });
  }) satisfies z.ZodType<readonly WrittenPart[]>;
