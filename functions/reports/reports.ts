import {
  type ReportQuery,
  type ReportView,
  reportQuery,
} from '../../shared/contracts/report-view.ts';
import type { Report } from '../../shared/reports/report.ts';
import { caseOfReport, reportsOf } from '../../shared/reports/reports.ts';
import { type FoundReport, findReport } from '../adapters/filing/file-report.ts';
import { languageAsked } from '../adapters/http/language.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { cursorAfter, positionIn, queryIn } from '../adapters/suppliers/paging.ts';
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

/** Cases that one call looks at, so that it ends; what it does not reach, the next page begins with. */
const LOOKED_AT = 200;
const AT_ONCE = 25;

/** GET /v1/reports: page by page, those of the requests of one contact; the newest request first. */
export const listReports =
  (deps: ReportsDependencies): HttpHandler =>
  async (c) => {
    const asked = queryIn(c, reportQuery);
    const after = asked && positionIn(asked.cursor);
    if (!asked || after === 'none') return refuse(c, 'invalid-query', { detail: HOW_TO_ASK });
    const { found, next } = await reportsFrom(deps, c.get('client').id, { ...asked, after });
    return c.json({
      reports: found.map((one) => viewIn(c, one, deps.publicUrl)),
      ...(next !== undefined && { nextCursor: cursorAfter(next) }),
    });
  };

/** Looks through the cases of a contact in order until it has as many as are asked for. */
async function reportsFrom(
  { reports, clock }: ReportsDependencies,
  clientId: string,
  { holder, after, ...asked }: ReportQuery & { readonly after: string | undefined },
): Promise<{ readonly found: FoundReport[]; readonly next?: string }> {
  const now = clock();
  const today = now.toISOString().slice(0, 10);
  const found: FoundReport[] = [];
  let from = after;
  for (let looked = 0; looked < LOOKED_AT && found.length < asked.limit; looked += AT_ONCE) {
    const page = await reports.heldBy(clientId, { holder, after: from, limit: AT_ONCE }, now);
    const all = page.items.flatMap((of) => reportsOf(of, today).map((report) => ({ of, report })));
    found.push(...all.filter(({ report }) => isAsked(asked, report)));
    from = page.next;
    if (from === undefined) return { found };
  }
  return { found, ...(from !== undefined && { next: from }) };
}

const HOW_TO_ASK =
  'Name the holder by the mailbox of the contact. A limit is 1 to 100, a day like 2026-03-31, a state or kind one of those that the description of the API names, a cursor the nextCursor of the page before; each is sent once.';

const isAsked = ({ state, kind, dueBy }: Omit<ReportQuery, 'holder'>, report: Report): boolean =>
  (state === undefined || report.state === state) &&
  (kind === undefined || report.kind === kind) &&
  (dueBy === undefined || report.dueOn <= dueBy);
