import type { FiledReport, ReportFiling } from '../../../shared/contracts/report.ts';
import { toldOf } from '../../../shared/reports/clauses.ts';
import { type FilingOutcome, fileReport } from '../../../shared/reports/filing.ts';
import type { Report, ReportedCase } from '../../../shared/reports/report.ts';
import { reportsOf } from '../../../shared/reports/reports.ts';
import type { Clock } from '../clock.ts';
import type { Reports } from '../ports/reports.ts';
import { untilStill } from '../until-still.ts';

/** A report with the case that it is of, as both stand. */
export interface FoundReport {
  readonly of: ReportedCase;
  readonly report: Report;
}

interface ReportDependencies {
  readonly reports: Reports;
  readonly clock: Clock;
}

/** A report of a case, as it stands today. */
export async function findReport(
  { reports, clock }: ReportDependencies,
  caseId: string,
  reportId: string,
): Promise<FoundReport | undefined> {
  const now = clock();
  const of = await reports.find(caseId, now);
  const report = of && reportIn(of, reportId, now);
  return of && report && { of, report };
}

const reportIn = (of: ReportedCase, reportId: string, now: Date): Report | undefined =>
  reportsOf(of, now.toISOString().slice(0, 10)).find(({ id }) => id === reportId);

const LOOKS = { of: 'A report', most: 8 };

interface Filed {
  readonly caseId: string;
  readonly reportId: string;
  readonly filed: FiledReport;
  readonly through: ReportFiling['through'];
}

/** Files a report as it stands, once. What came of it, and the report after it; `undefined` where there is none. */
export const fileOnce = (
  deps: ReportDependencies,
  { caseId, reportId, filed, through }: Filed,
): Promise<{ readonly outcome: FilingOutcome; readonly found: FoundReport } | 'none'> =>
  untilStill(LOOKS, async () => {
    const found = await findReport(deps, caseId, reportId);
    if (!found) return 'none';
    const { of, report } = found;
    const at = deps.clock();
    const outcome = fileReport(report, { filed, caseId, through, at });
    if (outcome.outcome !== 'filed') return { outcome, found };
    const { filing } = outcome;
    if (!(await deps.reports.file(of, { filing, told: toldOf(report) }))) return undefined;
    const after = { ...of, filings: [...of.filings, filing] };
    return { outcome, found: { of: after, report: reportIn(after, reportId, at) ?? report } };
  });
