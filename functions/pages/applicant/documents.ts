import { line } from '../../../shared/contracts/text.ts';
import type { StoredFile } from '../../adapters/ports/files.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import type { CaseVisit, OpenQuestion } from './visit.ts';

/** The most documents an answer can have. */
export const MOST_DOCUMENTS = 20;

const name = line(200);

const folderOf = ({ file }: CaseVisit, { number }: OpenQuestion): string =>
  `cases/${file.id}/information/${number}`;

/** A folder of its own for each form, so that documents of one name stand beside each other. */
export const uploadFolder = (
  visit: CaseVisit,
  question: OpenQuestion,
  { secret }: ApplicantDependencies,
): string => `${folderOf(visit, question)}/${secret()}`;

/** What was uploaded for a question so far, with names that can be shown. */
export async function documentsFor(
  { files: store }: ApplicantDependencies,
  visit: CaseVisit,
  question: OpenQuestion,
): Promise<StoredFile[]> {
  const files = await store.list(folderOf(visit, question));
  const named = files.flatMap((file) => {
    const shown = name.safeParse(file.name).data;
    return shown === undefined ? [] : [{ ...file, name: shown }];
  });
  return named.slice(0, MOST_DOCUMENTS);
}
