import * as z from 'zod';

/**
 * How that is read which a schema let in some day: its shape and defaults, without bounds, formats and
 * refinements. What was accepted once must be readable for ever, so a door may be made narrower at any
 * time. Only for schemas whose transforms leave text text.
 */
export const asKept = <T>(schema: z.ZodType<T>): z.ZodType<T> =>
  widened(schema) as z.ZodType as z.ZodType<T>;

/** Made once of each, as schemas share their parts, and every function makes them when it starts. */
const WIDENED = new WeakMap<z.core.$ZodType, z.core.$ZodType>();

function widened(schema: z.core.$ZodType): z.core.$ZodType {
  const wide = WIDENED.get(schema) ?? described(schema, wideOf(schema));
  WIDENED.set(schema, wide);
  return wide;
}

/** What is made here is described itself; another schema is so in a copy. */
function described(schema: z.core.$ZodType, wide: z.core.$ZodType): z.core.$ZodType {
  const meta = schema instanceof z.ZodType && schema.meta();
  if (!meta || !(wide instanceof z.ZodType) || wide === schema) return wide;
  return isAsItIs(wide) ? wide.meta(meta) : wide.register(z.globalRegistry, meta);
}

function wideOf(schema: z.core.$ZodType): z.core.$ZodType {
  if (isAsItIs(schema)) return schema;
  if (schema instanceof z.ZodString) return z.string();
  if (schema instanceof z.ZodNumber) return z.number();
  if (schema instanceof z.ZodPipe) return wideOf(schema.def.in);
  if (schema instanceof z.ZodOptional) return z.optional(widened(schema.def.innerType));
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return z.prefault(widened(schema.def.innerType), schema.def.defaultValue);
  }
  if (schema instanceof z.ZodArray) return z.array(widened(schema.def.element));
  if (schema instanceof z.ZodUnion) return z.union(schema.def.options.map(widened));
  if (schema instanceof z.ZodRecord) return z.record(z.string(), widened(schema.def.valueType));
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.def.shape as Readonly<Record<string, z.core.$ZodType>>);
    return z.looseObject(Object.fromEntries(fields.map(([name, field]) => [name, widened(field)])));
  }
  throw new TypeError(`No way is known to keep what is ${schema._zod.def.type}`);
}

/** Nothing about them can be made narrower without being another fact. */
const AS_THEY_ARE = [z.ZodBoolean, z.ZodEnum, z.ZodLiteral, z.ZodISODate];
const isAsItIs = (schema: z.core.$ZodType): boolean =>
  AS_THEY_ARE.some((kind) => schema instanceof kind);
