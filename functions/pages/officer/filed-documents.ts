import type { FiledDocument } from '../../../shared/contracts/sent-file.ts';
import type { Html } from '../layout.ts';
import type { CaseView } from './case-view.ts';
import { filePath, sentFiles } from './file.ts';

/** Those of the documents that were sent with what was filed, each under its own address. */
export function filedDocuments(
  { file, visit }: CaseView,
  isAsked: (document: FiledDocument) => boolean,
): Html | '' {
  const files = (file.documents ?? [])
    .map((document, index) => ({ ...document, path: filePath(visit, 'documents', index + 1) }))
    .filter(isAsked);
  return files.length === 0 ? '' : sentFiles(visit.words, files);
}
