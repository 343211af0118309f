import * as z from 'zod';

/** How many a page of a list may have, as a query says it; `usual` where it says nothing. */
export const pageLimit = (most: number, usual: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .pipe(z.int().max(most))
    .default(usual);
