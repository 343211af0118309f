import * as z from 'zod';
import { REPORT_FIELDS, REPORT_KINDS } from '../reports/vocabulary.ts';
import { ECCNS } from '../rules/vocabulary.ts';
import { tpp } from './amount.ts';
import { country } from './country.ts';
import { instant } from './decision.ts';
import { described } from './described.ts';
import { lot } from './shipment.ts';
import { line, paragraph } from './text.ts';

/** The days that a half-yearly report is about, both of them in it. */
export const reportPeriod = z.object({ from: z.iso.date(), to: z.iso.date() });

const reportedLine = lot.extend({
  part: z.string(),
  description: z.string().exactOptional(),
  eccn: z.enum(ECCNS).exactOptional(),
  tpp: described(tpp, 'Of so many'),
});

/** What a report says as far as it follows from what is known here. */
export const reportDraft = z.object({
  destination: country.exactOptional(),
  consignee: z
    .object({ name: z.string(), country, address: z.string().exactOptional() })
    .exactOptional(),
  tpp: described(tpp, 'Of all that it is about'),
  lines: described(z.array(reportedLine), 'What it is about, line by line'),
  firstDepartureOn: z.iso.date().exactOptional(),
  limitTpp: described(tpp, 'What was reached').exactOptional(),
  authorization: described(z.string(), 'Of the validated end user').exactOptional(),
  company: z.string().exactOptional(),
  countries: z.array(country).exactOptional(),
});

export const reportSigner = z.strictObject({
  name: line(200),
  title: line(100).exactOptional(),
});

/** What its filer says in the gaps of a report. */
const answers = z.partialRecord(z.enum(REPORT_FIELDS), z.string());

/** A report as it was filed: written once. What was wrong in it is filed anew beside it. */
export const reportFiling = z.object({
  report: z.string(),
  kind: z.enum(REPORT_KINDS),
  caseId: z.string(),
  /** Under which it is found where it was filed. */
  reference: z.string(),
  filedOn: z.iso.date(),
  by: reportSigner.exactOptional(),
  answers,
  draft: reportDraft,
  /** A notice may come with the shipment that it is about. */
  through: z.enum(['api', 'page', 'shipment']),
  at: instant,
});

/** A report as somebody files it. */
export const filedReport = z.strictObject({
  reference: described(
    line(100),
    'Yours, or the receipt of whoever took it: the same again is answered as it stands, another is a correction',
  ),
  filedOn: described(z.iso.date(), 'The day on which it went to BIS; not after today'),
  by: described(reportSigner, 'Who answers for it'),
  answers: described(
    z.partialRecord(z.enum(REPORT_FIELDS), paragraph(5000)),
    'One for each of its `gaps`',
  ).default({}),
});

/** What has been received by whom, or of what limit, from shipments alone. */
export const received = z.object({
  receivedTpp: z.int(),
  /** Since which shipment it is as much as a report asks for, and of which case. */
  reachedAt: instant.exactOptional(),
  reachedBy: z.string().exactOptional(),
});

/** What an event tells of a report. */
export const reportTold = z.object({
  id: z.string(),
  kind: z.enum(REPORT_KINDS),
  dueOn: z.iso.date(),
  isLate: z.boolean(),
  citation: z.string(),
});

export type ReportPeriod = z.infer<typeof reportPeriod>;
export type ReportDraft = z.infer<typeof reportDraft>;
export type ReportFiling = z.infer<typeof reportFiling>;
export type FiledReport = z.infer<typeof filedReport>;
export type ReceivedTpp = z.infer<typeof received>;
export type ReportTold = z.infer<typeof reportTold>;
