import type * as z from 'zod';

/** The schema with what the description of the API says of it. */
export const described = <T extends z.ZodType>(schema: T, description: string): T =>
  schema.meta({ description });
