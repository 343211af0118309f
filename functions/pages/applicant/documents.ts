import {
  MOST_UPLOADED,
  type Purpose,
  uploadsFolder,
  uploadsFor,
} from '../../adapters/filing/documents.ts';
import type { StoredFile } from '../../adapters/ports/files.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import type { CaseVisit } from './visit.ts';

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

/** A folder of its own for each form, so that documents of one name stand beside each other. */
export const uploadFolder = (
  visit: CaseVisit,
  purpose: Purpose,
  { secret }: ApplicantDependencies,
): string => `${uploadsFolder(visit, purpose)}/${secret()}`;

export async function documentsFor(
  deps: ApplicantDependencies,
  visit: CaseVisit,
  purpose: Purpose,
): Promise<Uploaded> {
  const all = await uploadsFor(deps, visit, purpose);
  return {
    files: all.filter(({ fault }) => !fault),
    refused: all.filter(({ fault }) => fault).map(({ name }) => shown(name)),
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
