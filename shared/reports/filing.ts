import { isAhead } from '../calendar/days-ahead.ts';
import type { FiledReport, ReportFiling } from '../contracts/report.ts';
import { canonicalJson } from '../digests/canonical-json.ts';
import { referenceKey } from '../shipments/reference.ts';
import type { Report } from './report.ts';
import type { ReportField } from './vocabulary.ts';

export interface ReportWish {
  readonly filed: FiledReport;
  readonly caseId: string;
  readonly through: ReportFiling['through'];
  readonly at: Date;
}

export type FilingOutcome =
  | { readonly outcome: 'filed'; readonly filing: ReportFiling }
  /** It was filed before by this reference, and says the same. */
  | { readonly outcome: 'known'; readonly filing: ReportFiling }
  | { readonly outcome: 'not-open' }
  | { readonly outcome: 'reference-used' }
  | { readonly outcome: 'after-today'; readonly field?: ReportField }
  | { readonly outcome: 'gaps'; readonly missing: readonly ReportField[] }
  | { readonly outcome: 'no-date'; readonly field: ReportField };

/** What comes of it when somebody files a report. A repeat changes nothing; another reference corrects. */
export function fileReport(
  report: Report,
  { filed, caseId, through, at }: ReportWish,
): FilingOutcome {
  const before = report.filings.find(
    ({ reference }) => referenceKey(reference) === referenceKey(filed.reference),
  );
  if (before) {
    const isSame = saidIn(before) === saidIn(filed);
    return isSame ? { outcome: 'known', filing: before } : { outcome: 'reference-used' };
  }
  if (report.state === 'upcoming') return { outcome: 'not-open' };
  if (isAhead(filed.filedOn, at)) return { outcome: 'after-today' };
  const missing = report.gaps.filter((field) => !filed.answers[field]);
  if (missing.length > 0) return { outcome: 'gaps', missing };
  const noDate = DATES.find((field) => !isDay(filed.answers[field]));
  if (noDate) return { outcome: 'no-date', field: noDate };
  const ahead = DATES.find((field) => isAhead(filed.answers[field] ?? '', at));
  if (ahead) return { outcome: 'after-today', field: ahead };
  const { id, kind, draft } = report;
  const filing = { ...filed, report: id, kind, caseId, draft, through, at: at.toISOString() };
  return { outcome: 'filed', filing };
}

const DATES = ['certification-signed-on'] as const satisfies readonly ReportField[];

/** What is not answered need not be a day. */
const isDay = (answer = '2025-01-01'): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(answer) &&
  !Number.isNaN(Date.parse(answer)) &&
  new Date(answer).toISOString().startsWith(answer);

const saidIn = ({ filedOn, by, answers }: Pick<ReportFiling, 'filedOn' | 'by' | 'answers'>) =>
  canonicalJson({ filedOn, answers, ...(by && { by }) });

/** Whether what is known by now is no longer what was filed last. */
export function isOutdated({ draft, filings, kind }: Report): boolean {
  const last = filings.at(-1);
  // A notice is of what was planned: what leaves may be less.
  if (!last || kind === 'shipment-notice') return false;
  return canonicalJson(last.draft) !== canonicalJson(draft);
}
