import { line } from '../../../shared/contracts/text.ts';
import { MOST_ANSWER_FILES } from '../../../shared/reviews/bounds.ts';
import { MOST_FILE_BYTES, type StoredFile } from '../../adapters/ports/files.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import type { CaseVisit, OpenQuestion } from './visit.ts';

/** So many can be chosen from; the most that an answer takes is `MOST_ANSWER_FILES`. */
export const MOST_UPLOADED = 5 * MOST_ANSWER_FILES;

const name = line(200);
/** What makes a name read as another than it is, or is no text at all. */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu;
const MOST_SHOWN = 60;

/** What was uploaded for a question so far. */
export interface Uploaded {
  /** The first to come, with names that can be shown. */
  readonly files: readonly StoredFile[];
  /** Names that are not taken, as far as they can be shown. */
  readonly refused: readonly string[];
  /** Whether nothing more is taken for this question. */
  readonly isFull: boolean;
}

/** What documents go with: the answer to a question, an appeal, or what is added unasked. */
export type Purpose = 'appeal' | 'added' | { readonly question: OpenQuestion };

function folderOf({ file, review }: CaseVisit, purpose: Purpose): string {
  const own = `cases/${file.id}`;
  if (typeof purpose === 'object') return `${own}/information/${purpose.question.number}`;
  // What is added next is the next to stand among questions and answers.
  const next = (review?.information.length ?? 0) + 1;
  return purpose === 'added' ? `${own}/added/${next}` : `${own}/appeal`;
}

/** A folder of its own for each form, so that documents of one name stand beside each other. */
export const uploadFolder = (
  visit: CaseVisit,
  purpose: Purpose,
  { secret }: ApplicantDependencies,
): string => `${folderOf(visit, purpose)}/${secret()}`;

export async function documentsFor(
  { files: store }: ApplicantDependencies,
  visit: CaseVisit,
  purpose: Purpose,
): Promise<Uploaded> {
  const all = await store.list(folderOf(visit, purpose));
  const refused = all.filter(
    (file) => file.bytes > MOST_FILE_BYTES || !name.safeParse(file.name).success,
  );
  const taken = all.filter((file) => !refused.includes(file));
  return {
    files: taken.slice(0, MOST_UPLOADED).map((file) => ({ ...file, name: name.parse(file.name) })),
    refused: [...refused, ...taken.slice(MOST_UPLOADED)].map((file) => shown(file.name)),
    isFull: all.length >= MOST_UPLOADED,
  };
}

function shown(text: string): string {
  const visible = text.replace(UNSHOWABLE, '\ufffd');
  const characters = Array.from(visible);
  return characters.length > MOST_SHOWN
    ? `${characters.slice(0, MOST_SHOWN).join('')}\u2026`
    : visible;
}
