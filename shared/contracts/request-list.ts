import * as z from 'zod';
import { STATUSES } from '../rules/vocabulary.ts';
import { instant, progress } from './decision.ts';
import { described } from './described.ts';
import { pageLimit } from './page-limit.ts';

/** One of a client's requests or applications, as much of it as a list tells. */
export const requestSummary = z.object({
  id: z.string(),
  reference: described(z.string(), 'Yours, as it stands'),
  type: described(z.string(), 'What was asked for, such as `chip-order`'),
  status: z.enum(STATUSES),
  submittedAt: instant,
  updatedAt: described(instant, 'When it last changed'),
  progress: progress.exactOptional(),
  sameReference: z.array(z.string()).exactOptional(),
  links: z.object({
    self: z.string(),
    statusPage: z.string(),
    questions: z.string(),
    sameReference: z.string(),
  }),
});

/** A page may have fewer than were asked for and yet a next one. */
export const requestPage = z.object({
  requests: z.array(requestSummary),
  nextCursor: described(z.string(), 'Of the next page; none of the last').exactOptional(),
});

/** A day is its first moment, in UTC. */
const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .transform((text) => new Date(text).toISOString());

/** How a page of requests is asked for. */
export const requestQuery = z.object({
  reference: z.string().min(1).max(100).exactOptional(),
  status: z.enum(STATUSES).exactOptional(),
  submittedFrom: moment.exactOptional(),
  submittedBefore: moment.exactOptional(),
  limit: pageLimit(100, 25),
  cursor: z.string().max(600).exactOptional(),
});

export type RequestSummary = z.infer<typeof requestSummary>;
export type RequestQuery = z.infer<typeof requestQuery>;
