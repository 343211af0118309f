import * as z from 'zod';

/** The paths of all lists, sets and records in a schema; nothing is looked for inside of a record. */
export function listsIn(schema: z.core.$ZodType, path = ''): string[] {
  if (schema instanceof z.ZodArray) return [`${path}[]`, ...listsIn(schema.element, `${path}[]`)];
  if (schema instanceof z.ZodSet) return [`${path}{}`];
  if (schema instanceof z.ZodRecord) return [`${path}{}`];
  if (schema instanceof z.ZodUnion) {
    return [...new Set(schema.options.flatMap((option) => listsIn(option, path)))];
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Readonly<Record<string, z.core.$ZodType>>).flatMap(
      ([name, field]) => listsIn(field, path === '' ? name : `${path}.${name}`),
    );
  }
  const { innerType, in: piped } = schema._zod.def as {
    readonly innerType?: z.core.$ZodType;
    readonly in?: z.core.$ZodType;
  };
  const inside = innerType ?? piped;
  return inside ? listsIn(inside, path) : [];
}
