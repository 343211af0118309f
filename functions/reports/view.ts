import type { ReportView } from '../../shared/contracts/report-view.ts';
import { reportMessagesIn } from '../../shared/messages/reports/index.ts';
import type { Language } from '../../shared/messages/tongue.ts';
import { CLAUSES } from '../../shared/reports/clauses.ts';
import { isOutdated } from '../../shared/reports/filing.ts';
import type { Report, ReportedCase } from '../../shared/reports/report.ts';

/** Where a report is found. */
export const reportPath = (id: string): string => `/v1/reports/${encodeURIComponent(id)}`;

export function toReportView(
  report: Report,
  { known: { row } }: ReportedCase,
  { publicUrl, language }: { readonly publicUrl: string; readonly language: Language },
): ReportView {
  const { id, kind, gaps, filings, draft, ...rest } = report;
  const { kinds, fields } = reportMessagesIn(language);
  const { citation, note, choice } = CLAUSES[kind];
  const self = publicUrl + reportPath(id);
  return {
    ...rest,
    id,
    kind,
    title: kinds[kind].title,
    asks: kinds[kind].asks,
    clause: { citation, ...(note !== undefined && { note }), ...(choice && { choice }) },
    request: { id: row.id, reference: row.request.reference },
    draft,
    gaps: gaps.map((field) => ({ field, ...fields[field] })),
    outdated: isOutdated(report),
    filings: filings.map(({ report: _, kind: _kind, caseId: _case, ...filing }) => filing),
    links: {
      self,
      filings: `${self}/filings`,
      request: `${publicUrl}/v1/${'requestedTpp' in row.request ? 'applications' : 'requests'}/${row.id}`,
    },
  };
}
