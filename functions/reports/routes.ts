import type { HttpRoute } from '../adapters/http/route.ts';
import { supplierDoor } from '../adapters/suppliers/door.ts';
import { jsonBody } from '../adapters/suppliers/json-body.ts';
import type { ReportsDependencies } from './dependencies.ts';
import { fileByApi } from './filings.ts';
import { listReports, showReport } from './reports.ts';

/** What the rule wants reported. The filer's own reference makes a filing idempotent. */
export function reportsRoutes(deps: ReportsDependencies): readonly HttpRoute[] {
  const guards = supplierDoor(deps)('reports');
  const report = '/v1/reports/:id';
  return [
    { method: 'GET', path: '/v1/reports', guards, handle: listReports(deps) },
    { method: 'GET', path: report, guards, handle: showReport(deps) },
    {
      method: 'POST',
      path: `${report}/filings`,
      guards: [...guards, jsonBody],
      handle: fileByApi(deps),
    },
  ];
}
