import type { CaseFile } from '../../shared/contracts/case.ts';
import type { HttpContext } from '../adapters/http/route.ts';
import type { ApiDependencies } from './dependencies.ts';

/** Another client's case is not found, so that ids tell nothing. */
export async function ownCase(
  { cases }: ApiDependencies,
  c: HttpContext,
): Promise<CaseFile | undefined> {
  const file = await cases.find(c.req.param('id') ?? '');
  if (file?.clientId !== c.get('client').id) return undefined;
  c.set('caseId', file.id);
  return file;
}
