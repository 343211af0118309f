import * as z from 'zod';
import { REPORT_FIELDS, REPORT_KINDS, REPORT_STATES } from '../reports/vocabulary.ts';
import { described } from './described.ts';
import { email } from './email.ts';
import { pageLimit } from './page-limit.ts';
import { reportDraft, reportFiling, reportPeriod } from './report.ts';

/** What has to be said beside the draft. */
const gap = z.object({
  field: described(z.enum(REPORT_FIELDS), 'As `answers` of a filing name it'),
  label: z.string(),
  hint: z.string(),
});

const filing = reportFiling
  .omit({ report: true, kind: true, caseId: true })
  .extend({ draft: described(reportDraft, 'As it was when it was filed') });

/** A report that the rule wants, as its client sees it. */
export const reportView = z.object({
  id: z.string(),
  kind: z.enum(REPORT_KINDS),
  title: z.string(),
  asks: described(z.string(), 'What is to be sent to whom'),
  state: described(
    z.enum(REPORT_STATES),
    '`upcoming` until it can be filed, `late` from the day after it was due, `filed` for ever',
  ),
  opensOn: described(z.iso.date(), 'The first day on which it can be filed'),
  dueOn: described(z.iso.date(), 'The last day in time'),
  clause: described(
    z.object({
      citation: z.string(),
      note: described(z.string(), 'The words that it was read in').exactOptional(),
      choice: described(
        z.literal(true),
        'The text leaves something of it open, and Chipgate chooses',
      ).exactOptional(),
    }),
    'What wants it',
  ),
  period: described(reportPeriod, 'Of a half-yearly one').exactOptional(),
  license: described(z.string(), 'What the order ships under').exactOptional(),
  shipment: described(z.string(), 'Your number of the shipment').exactOptional(),
  authorization: described(z.string(), 'Of the validated end user').exactOptional(),
  request: described(z.object({ id: z.string(), reference: z.string() }), 'Whose report it is'),
  draft: described(reportDraft, 'What follows from what is known here, as of now'),
  gaps: described(z.array(gap), 'What is missing to file it'),
  outdated: described(
    z.boolean(),
    'More has happened since it was filed: correct it, where the report should say so',
  ),
  filings: described(z.array(filing), 'As it was filed, and corrected since; the first came first'),
  links: z.object({ self: z.string(), filings: z.string(), request: z.string() }),
});

/** A page may have more than were asked for: reports of one request are not parted. */
export const reportPage = z.object({
  reports: z.array(reportView),
  nextCursor: described(z.string(), 'Of the next page; none of the last').exactOptional(),
});

/** How a page of reports is asked for. */
export const reportQuery = z.object({
  state: z.enum(REPORT_STATES).exactOptional(),
  kind: z.enum(REPORT_KINDS).exactOptional(),
  dueBy: z.iso.date().exactOptional(),
  holder: email.exactOptional(),
  limit: pageLimit(100, 25),
  cursor: z.string().max(400).exactOptional(),
});

export type ReportView = z.infer<typeof reportView>;
export type ReportQuery = z.infer<typeof reportQuery>;
