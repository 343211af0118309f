import type { ProblemDetails } from '../../shared/contracts/problem.ts';
import { filedReport } from '../../shared/contracts/report.ts';
import type { FilingOutcome } from '../../shared/reports/filing.ts';
import { fileOnce } from '../adapters/filing/file-report.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { tellReplay } from '../adapters/suppliers/idempotency.ts';
import { bodyIn } from '../adapters/suppliers/json-body.ts';
import type { ReportsDependencies } from './dependencies.ts';
import { ownReport, viewIn } from './reports.ts';

/** POST /v1/reports/{id}/filings: files it, or corrects what was filed. */
export const fileByApi =
  (deps: ReportsDependencies): HttpHandler =>
  async (c) => {
    const sent = bodyIn(c, filedReport);
    const own = await ownReport(deps, c);
    if (!own) return refuse(c, 'not-found');
    if (sent instanceof Response) return sent;
    const { id: caseId } = own.of.known.row;
    const filed = { caseId, reportId: own.report.id, filed: sent, through: 'api' } as const;
    const done = await fileOnce(deps, filed);
    if (done === 'none') return refuse(c, 'not-found');
    const { outcome, found } = done;
    if (outcome.outcome !== 'filed' && outcome.outcome !== 'known') return refused(c, outcome);
    tellReplay(c, outcome.outcome === 'known');
    return c.json(viewIn(c, found, deps.publicUrl), outcome.outcome === 'filed' ? 201 : 200);
  };

type Unfiled = Exclude<FilingOutcome, { outcome: 'filed' | 'known' }>;

function refused(c: HttpContext, outcome: Unfiled): Response {
  switch (outcome.outcome) {
    case 'not-open':
      return refuse(c, 'report-conflict', {
        detail: 'Its period is not over: it can be filed from `opensOn` on.',
      });
    case 'reference-used':
      return refuse(c, 'report-conflict', {
        detail: 'It was filed under this reference with other contents: correct it under another.',
      });
    case 'after-today':
      return wrong(c, [
        {
          pointer: outcome.field ? `/answers/${outcome.field}` : '/filedOn',
          detail: 'must not be after today',
        },
      ]);
    case 'no-date':
      return wrong(c, [{ pointer: `/answers/${outcome.field}`, detail: 'must be a day' }]);
    case 'gaps':
      return wrong(
        c,
        outcome.missing.map((field) => ({ pointer: `/answers/${field}`, detail: 'is required' })),
      );
  }
}

const wrong = (c: HttpContext, errors: NonNullable<ProblemDetails['errors']>): Response =>
  refuse(c, 'invalid-request', { errors });
