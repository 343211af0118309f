import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { ReviewFile } from '../../../shared/contracts/review.ts';
import type { SentFile } from '../../../shared/contracts/sent-file.ts';
import { line } from '../../../shared/contracts/text.ts';
import { MOST_ANSWER_FILES } from '../../../shared/reviews/bounds.ts';
import { type Files, MOST_FILE_BYTES, type StoredFile } from '../ports/files.ts';

/** So many can be chosen from; the most that an answer takes is `MOST_ANSWER_FILES`. */
export const MOST_UPLOADED = 5 * MOST_ANSWER_FILES;

export const documentName = line(200);

/** What documents go with: the answer to a question, an appeal, or what is added unasked. */
export type Purpose = 'appeal' | 'added' | { readonly question: { readonly number: number } };

/** A case, with what its applicant was asked so far. */
export interface UploadingCase {
  readonly file: Pick<CaseFile, 'id'>;
  readonly review: Pick<ReviewFile, 'information'> | undefined;
}

/** Why an upload goes with nothing. */
export type FileFault = 'empty' | 'too-big' | 'bad-name';
export type UploadFault = FileFault | 'too-many';

export interface UploadedFile extends StoredFile {
  readonly fault: UploadFault | undefined;
}

/** Where documents for a purpose are put, each form's in a folder of its own. */
export function uploadsFolder({ file, review }: UploadingCase, purpose: Purpose): string {
  const own = `cases/${file.id}`;
  if (typeof purpose === 'object') return `${own}/information/${purpose.question.number}`;
  // What is added next is the next to stand among questions and answers.
  const next = (review?.information.length ?? 0) + 1;
  return purpose === 'added' ? `${own}/added/${next}` : `${own}/appeal`;
}

/** All that was uploaded for a purpose, in the order in which it came; names that are taken can be shown. */
export async function uploadsFor(
  { files }: { readonly files: Pick<Files, 'list'> },
  of: UploadingCase,
  purpose: Purpose,
): Promise<UploadedFile[]> {
  let taken = 0;
  return (await files.list(uploadsFolder(of, purpose))).map((file) => {
    const fault = uploadFaultOf(file) ?? (++taken > MOST_UPLOADED ? 'too-many' : undefined);
    return fault ? { ...file, fault } : { ...file, fault, name: documentName.parse(file.name) };
  });
}

export function uploadFaultOf({ name, bytes }: StoredFile): FileFault | undefined {
  if (bytes === 0) return 'empty';
  if (bytes > MOST_FILE_BYTES) return 'too-big';
  return documentName.safeParse(name).success ? undefined : 'bad-name';
}

/** Documents as they are now, whatever is put in their place. */
export async function pinned(
  store: Pick<Files, 'pin'>,
  files: readonly StoredFile[],
): Promise<SentFile[]> {
  const all = files.map(async ({ name, key }) => {
    const found = await store.pin(key);
    return found ? [{ name, key, ...found }] : [];
  });
  return (await Promise.all(all)).flat();
}
