import type { EvidenceFiles } from '../../../../shared/drafts/applications/paragraphs.ts';
import { draftFolder } from '../../../../shared/drafts/kept.ts';
import { MOST_EVIDENCE_FILES } from '../../../../shared/reviews/bounds.ts';
import { PARAGRAPHS, type Paragraph } from '../../../../shared/rules/vocabulary.ts';
import type { FormDependencies } from '../dependencies.ts';
import type { DraftVisit } from '../draft/visit.ts';
import { type Document, documentsOf } from '../order/documents.ts';

/** A file that was uploaded as evidence for a paragraph. */
export interface EvidenceFile extends Document {
  readonly paragraph: Paragraph;
}

const ROOM = 'evidence-';

/** The page of a paragraph's files, and the folder beside those of others: `evidence-14`. */
export const evidenceRoom = (paragraph: Paragraph): string => `${ROOM}${paragraph}`;

export const EVIDENCE_ROOMS: readonly string[] = PARAGRAPHS.map(evidenceRoom);

/** The paragraph whose files a page shows. */
export const paragraphOf = (room: string | undefined): Paragraph | undefined =>
  PARAGRAPHS.find((paragraph) => evidenceRoom(paragraph) === room);

/** All files of a draft, each with the paragraph under which it was uploaded. */
export async function evidenceFilesOf(
  deps: Pick<FormDependencies, 'files'>,
  visit: Pick<DraftVisit, 'draft'>,
): Promise<EvidenceFile[]> {
  const start = `${draftFolder(visit.draft.id)}/`;
  return (await documentsOf(deps, visit)).flatMap((document) => {
    const paragraph = paragraphOf(document.key.slice(start.length).split('/')[0]);
    return paragraph ? [{ ...document, paragraph }] : [];
  });
}

/** Those that go along, paragraph by paragraph. */
export const sentEvidence = (files: readonly EvidenceFile[]): EvidenceFile[] =>
  PARAGRAPHS.flatMap((paragraph) =>
    files
      .filter((file) => file.paragraph === paragraph && !file.fault && !file.isLeftOut)
      .slice(0, MOST_EVIDENCE_FILES),
  );

export const evidenceNames = (files: readonly EvidenceFile[]): EvidenceFiles =>
  Object.fromEntries(
    PARAGRAPHS.flatMap((paragraph) => {
      const own = sentEvidence(files).filter((file) => file.paragraph === paragraph);
      return own.length > 0 ? [[paragraph, own.map(({ name }) => name)]] : [];
    }),
  );
