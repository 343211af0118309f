import * as z from 'zod';
import { lineLeft } from './line-left.ts';

/** RFC 9457 problem details; `errors` points at each field by JSON pointer (RFC 6901). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  /** Of a shipment: how much is left of the lines. */
  left: z.array(lineLeft).optional(),
});

export type Problem = z.infer<typeof problem>;
export type FieldError = NonNullable<Problem['errors']>[number];
export type ProblemDetails = Pick<Problem, 'detail' | 'errors' | 'left'>;
