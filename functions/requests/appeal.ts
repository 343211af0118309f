import { type CaseFile, submissionIn } from '../../shared/contracts/case.ts';
import { appealBody } from '../../shared/contracts/question-view.ts';
import { pinned } from '../adapters/filing/documents.ts';
import { refuse } from '../adapters/http/problems.ts';
import { bodyIn } from '../adapters/suppliers/json-body.ts';
import { ofOwnCase } from '../adapters/suppliers/own-case.ts';
import { runChange } from '../adapters/suppliers/run-change.ts';
import type { RequestsDependencies } from './dependencies.ts';
import { documentsNamed } from './documents.ts';
import { documentIdOf } from './questions.ts';

/** POST /v1/requests/{id}/appeal: once, and in time, to be reviewed by others. */
export const appealRequest = ofOwnCase<RequestsDependencies>(async (deps, c, file) => {
  const body = bodyIn(c, appealBody);
  if (body instanceof Response) return body;
  const { grounds, documents } = body;
  const sent = await sentWith(deps, file, documents);
  if ('errors' in sent) return refuse(c, 'invalid-request', sent);
  const { files } = sent;
  const said = { grounds, ...(files.length > 0 && { files: [...files] }) };
  return runChange(deps, c, { command: 'appeal', submission: submissionIn(file), ...said });
});

/** Of a repeat what was sent before, whatever lies in the store by now; else each bound to what it is. */
async function sentWith(deps: RequestsDependencies, file: CaseFile, ids: readonly string[]) {
  const before = file.appeal?.files ?? [];
  const wanted = new Set(ids);
  const known = before.filter(({ key }) => wanted.has(documentIdOf(key)));
  if (known.length === wanted.size) return { files: known };
  const asked = { file, review: undefined };
  const named = await documentsNamed(deps, asked, { ids, purpose: 'appeal' });
  return 'errors' in named ? named : { files: await pinned(deps.files, named.uploads) };
}
