import type { CaseFile } from '../../../shared/contracts/case.ts';
import { refuse } from '../http/problems.ts';
import type { HttpContext, HttpHandler } from '../http/route.ts';
import type { Cases } from '../ports/cases.ts';

type OfCase<Deps> = (deps: Deps, c: HttpContext, file: CaseFile) => Response | Promise<Response>;

/** Another client's case is not found, so that ids tell nothing. */
export const ofOwnCase =
  <Deps extends { readonly cases: Pick<Cases, 'find'> }>(handle: OfCase<Deps>) =>
  (deps: Deps): HttpHandler =>
  async (c) => {
    const file = await deps.cases.find(c.req.param('id') ?? '');
    if (file?.clientId !== c.get('client').id) return refuse(c, 'not-found');
    c.set('caseId', file.id);
    return handle(deps, c, file);
  };
