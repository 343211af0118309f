import { html } from 'hono/html';
import {
  APPLICATION_SECTIONS,
  applicationSectionOf,
} from '../../../../shared/drafts/applications/sections.ts';
import { draftFolder } from '../../../../shared/drafts/kept.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import { MOST_EVIDENCE_FILES } from '../../../../shared/reviews/bounds.ts';
import type { Paragraph } from '../../../../shared/rules/vocabulary.ts';
import type { HttpHandler } from '../../../adapters/http/route.ts';
import { MOST_FILE_BYTES } from '../../../adapters/ports/files.ts';
import { seeOther } from '../../forms/paths.ts';
import { refusePage } from '../../problem-page.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerDraft, draftForm } from '../draft/frame.ts';
import { goFrom } from '../draft/go.ts';
import { ownVisit } from '../draft/own.ts';
import { draftPath } from '../draft/paths.ts';
import { steps } from '../draft/steps.ts';
import { documentFaults, documentList, leftOutAfter, MB, uploadForm } from '../order/documents.ts';
import { paragraphOf, sentEvidence } from './evidence-files.ts';
import { visitApplication } from './visit.ts';

const sectionFor = (paragraph: Paragraph) =>
  applicationSectionOf(`paragraph.${paragraph}.evidence`);

/** GET /apply/veu/{draft}/evidence-14: each file goes straight to the store, and the page comes back. */
export const evidencePage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const room = c.req.param('room') ?? '';
    const paragraph = paragraphOf(room);
    if (!paragraph) return refusePage(c, 'not-found');
    const visit = await visitApplication(c, deps, room);
    if (visit instanceof Response) return visit;
    const { said, veu, draft, words, evidence } = visit;
    const path = draftPath(c, draft, room);
    const files = evidence.files.filter((file) => file.paragraph === paragraph);
    const mb = numberIn(words.language, MOST_FILE_BYTES / MB);
    const isFull =
      sentEvidence(files).length >= MOST_EVIDENCE_FILES || files.length >= 5 * MOST_EVIDENCE_FILES;
    const upload = isFull
      ? undefined
      : await deps.files.uploadForm(
          `${draftFolder(draft.id)}/${room}/${deps.secret()}`,
          `${deps.publicUrl}${path}`,
        );
    if (upload) c.set('formTarget', new URL(upload.url).origin);
    const title = veu.evidence.of(paragraph, words.findings.paragraphs[paragraph]);
    const section = sectionFor(paragraph);
    const main = html`
<h1>${title}</h1><p class="lead">${said.documents.lead(mb)}</p>
${documentFaults(visit, files, mb)}
${draftForm(visit, path, { seen: '', inside: documentList(visit, files) })}
${upload ? uploadForm(visit, upload) : html`<p class="problem">${said.documents.full(numberIn(words.language, MOST_EVIDENCE_FILES))}</p>`}
<p class="again"><button class="link" form="draft" name="go" value="${section}">${veu.evidence.back}</button></p>`;
    return answerDraft(c, visit, {
      title,
      path,
      main,
      steps: steps(visit, section),
      hasForm: true,
    });
  };

/** POST /apply/veu/{draft}/evidence-14: leaves one out, takes it in again, or goes on. */
export const chooseEvidence =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const room = c.req.param('room') ?? '';
    const paragraph = paragraphOf(room);
    if (!paragraph) return refusePage(c, 'not-found');
    const found = await ownVisit(c, deps, { page: room, kept: {} });
    if (found instanceof Response) return found;
    const { draft, reader, now, words } = found;
    const given = leftOutAfter(draft.fields, c.get('form'));
    if (!given)
      return goFrom(c, deps, found, { page: room, pages: [...APPLICATION_SECTIONS, 'check'] });
    await deps.drafts.save(draft.id, { by: reader, given, language: words.language }, now);
    return seeOther(c, draftPath(c, draft, room));
  };
