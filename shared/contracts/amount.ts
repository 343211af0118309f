import * as z from 'zod';

/** Total processing performance: whole numbers only. */
export const tpp = z.int().min(0);
