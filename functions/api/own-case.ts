import type { CaseFile } from '../../shared/contracts/case.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import type { ApiDependencies } from './dependencies.ts';

type OfCase = (
  deps: ApiDependencies,
  c: HttpContext,
  file: CaseFile,
) => Response | Promise<Response>;

/** Another client's case is not found, so that ids tell nothing. */
export const ofOwnCase =
  (handle: OfCase) =>
  (deps: ApiDependencies): HttpHandler =>
  async (c) => {
    const file = await deps.cases.find(c.req.param('id') ?? '');
    if (file?.clientId !== c.get('client').id) return refuse(c, 'not-found');
    c.set('caseId', file.id);
    return handle(deps, c, file);
  };
