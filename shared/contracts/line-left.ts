import * as z from 'zod';

/** What is counted of a line: pieces of a part; of model weights, copies. */
export const UNITS = ['piece', 'copy'] as const;

/** So many of a line: as many as an order may have. */
export const lineCount = z.int().min(0).max(10_000_000);

/** How much is left of a line, as somebody is told who asks for more. */
export const lineLeft = z.object({
  line: z.int().min(1),
  unit: z.enum(UNITS),
  left: lineCount,
  planned: lineCount,
  shipped: lineCount,
});

export type LineLeft = z.infer<typeof lineLeft>;
