import * as z from 'zod';
import { tpp } from './amount.ts';
import { pageLimit } from './page-limit.ts';

/** One account as people and suppliers see it; expired holds are already counted as free. */
export const quota = z.object({
  account: z.string(),
  limitTpp: tpp,
  /** To clients what is used of a country's limit is told in thousandths of it, never too low. */
  heldTpp: tpp,
  postedTpp: tpp,
  /** Never below zero: a limit lowered below its use leaves nothing, not a debt. */
  availableTpp: tpp,
  waiting: z.int().min(0),
});

export const quotas = z.object({
  quotas: z.array(quota),
  nextCursor: z
    .string()
    .exactOptional()
    .meta({ description: 'Of the next page; none of the last' }),
});

/** Kinds of accounts, and nothing that could not be the name of one. */
const NAMES_AN_ACCOUNT = /^(?:country|small-order|national-veu|universal-veu)\/[^\p{C}]+$/u;

export const cursorOf = (account: string): string => Buffer.from(account).toString('base64url');

/** The name behind a cursor, if it is one of ours. */
const cursor = z
  .string()
  .max(4096)
  .transform((text) => Buffer.from(text, 'base64url').toString())
  .refine((account) => NAMES_AN_ACCOUNT.test(account) && Buffer.byteLength(account) <= 1024);

/** How a page of a list is asked for. */
export const pageQuery = z.object({
  limit: pageLimit(500, 100),
  cursor: cursor.exactOptional(),
});

export type Quota = z.infer<typeof quota>;
export type PageQuery = z.infer<typeof pageQuery>;
