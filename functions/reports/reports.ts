import {
  type ReportQuery,
  type ReportView,
  reportQuery,
} from '../../shared/contracts/report-view.ts';
import type { Report, ReportedCase } from '../../shared/reports/report.ts';
import { caseOfReport, reportsOf } from '../../shared/reports/reports.ts';
import { type FoundReport, findReport } from '../adapters/filing/file-report.ts';
import { languageAsked } from '../adapters/http/language.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { type ListFound, listFrom, type OwnCases } from '../adapters/suppliers/own-cases.ts';
import { queryIn } from '../adapters/suppliers/paging.ts';
import type { ReportsDependencies } from './dependencies.ts';
import { toReportView } from './view.ts';

/** A report of the client's own case, with the case; of another client's there is none. */
export async function ownReport(
  deps: ReportsDependencies,
  c: HttpContext,
): Promise<FoundReport | undefined> {
  const id = c.req.param('id') ?? '';
  const caseId = caseOfReport(id);
  const found = caseId === undefined ? undefined : await findReport(deps, caseId, id);
  if (found?.of.known.row.clientId !== c.get('client').id) return undefined;
  c.set('caseId', found.of.known.row.id);
  return found;
}

export const viewIn = (
  c: HttpContext,
  { report, of }: FoundReport,
  publicUrl: string,
): ReportView => {
  const language = languageAsked(c.req.header('Accept-Language'));
  const { contact } = of.known.row.request;
  return toReportView(report, of, { publicUrl, language: language ?? contact.language });
};

/** GET /v1/reports/{id}: as it stands today. */
export const showReport =
  (deps: ReportsDependencies): HttpHandler =>
  async (c) => {
    const found = await ownReport(deps, c);
    return found ? c.json(viewIn(c, found, deps.publicUrl)) : refuse(c, 'not-found');
  };

/** GET /v1/reports: page by page, those of the client's requests; the newest request first. */
export const listReports =
  (deps: ReportsDependencies): HttpHandler =>
  async (c) => {
    const asked = queryIn(c, reportQuery);
    const page = asked && (await reportsFrom(deps, c.get('client').id, asked));
    if (!page || page === 'no-cursor') return refuse(c, 'invalid-query', { detail: HOW_TO_ASK });
    const { found, nextCursor } = page;
    return c.json({
      reports: found.map((one) => viewIn(c, one, deps.publicUrl)),
      ...(nextCursor !== undefined && { nextCursor }),
    });
  };

function reportsFrom(
  { reports, feedPages, clock }: ReportsDependencies,
  clientId: string,
  { holder, limit, cursor, ...asked }: ReportQuery,
): Promise<ListFound<FoundReport> | 'no-cursor'> {
  const now = clock();
  const today = now.toISOString().slice(0, 10);
  const cases: OwnCases<ReportedCase> = {
    heldBy: (id, held) => reports.heldBy(id, held, now),
    ofCases: (id, caseIds) => reports.ofCases(id, caseIds, now),
  };
  return listFrom<ReportedCase, FoundReport>(
    { name: 'reports', clientId, holder, cases, feedPages },
    {
      cursor,
      most: limit,
      wanted: (of) =>
        reportsOf(of, today).flatMap((report) => (isAsked(asked, report) ? [{ of, report }] : [])),
    },
  );
}

const HOW_TO_ASK =
  'A holder is the mailbox of a contact, a limit 1 to 100, a day like 2026-03-31, a state or kind one of those that the description of the API names, a cursor the nextCursor of the page before; each is sent once.';

const isAsked = (
  { state, kind, dueBy }: Pick<ReportQuery, 'state' | 'kind' | 'dueBy'>,
  report: Report,
): boolean =>
  (state === undefined || report.state === state) &&
  (kind === undefined || report.kind === kind) &&
  (dueBy === undefined || report.dueOn <= dueBy);
