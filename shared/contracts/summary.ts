import * as z from 'zod';
import { STATUSES } from '../rules/vocabulary.ts';
import { instant } from './decision.ts';

/** How the contacts of a client's cases are told: a mail for each notice, or all of a day in one. */
export const NOTICES = ['each', 'daily'] as const;
export type NoticesOf = (typeof NOTICES)[number];

/** The mailbox of a supplier, and how whoever reads there reads. */
export const supplierMailbox = z.object({ email: z.string(), language: z.enum(['en', 'ko']) });
export type SupplierMailbox = z.infer<typeof supplierMailbox>;

/** A day's notices of one contact. */
export const summary = z.object({
  to: z.string(),
  name: z.string(),
  language: z.enum(['en', 'ko']),
  /** It has what was gathered in the 24 hours before. */
  closesAt: instant,
});
export type Summary = z.infer<typeof summary>;

/** How one case of a summary stood when it was last told of. */
export const summaryLine = z.object({
  caseId: z.string(),
  /** Number of the event that told of it. */
  sequence: z.int().min(1),
  reference: z.string(),
  /** What kind of filing it is. */
  type: z.string(),
  status: z.enum(STATUSES),
  /** The path of its page. */
  page: z.string(),
  /** The last day on which a refusal can be appealed. */
  appealUntil: z.string().exactOptional(),
});
export type SummaryLine = z.infer<typeof summaryLine>;
