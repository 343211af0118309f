import type { EvidenceFiles } from '../../../../shared/drafts/applications/paragraphs.ts';
import {
  APPLICATION_SECTIONS,
  type ApplicationSection,
  checkApplicationDraft,
} from '../../../../shared/drafts/applications/sections.ts';
import { policyAt } from '../../../../shared/filing/policy-at.ts';
import {
  type ApplicationMessages,
  applicationWordsIn,
} from '../../../../shared/messages/applications/index.ts';
import type { Policy } from '../../../../shared/rules/policy.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';
import { seeOther } from '../../forms/paths.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerDoor, answerSending } from '../draft/door.ts';
import { casePath, draftPath } from '../draft/paths.ts';
import type { Sectioned } from '../draft/steps.ts';
import { comeToDraft, type DraftVisit, isVisit } from '../draft/visit.ts';
import { type EvidenceFile, evidenceFilesOf, evidenceNames } from './evidence-files.ts';

/** Somebody at the draft of an application, and how far it is by the policy of the day. */
export interface VeuVisit extends DraftVisit, Sectioned<ApplicationSection> {
  readonly veu: ApplicationMessages;
  readonly policy: Policy;
  readonly evidence: { readonly files: readonly EvidenceFile[]; readonly names: EvidenceFiles };
}

/** What was sent leads to its case; whoever is nobody to the draft is led to its door. */
export async function visitApplication(
  c: HttpContext,
  deps: FormDependencies,
  page = '',
): Promise<VeuVisit | Response> {
  const found = await comeToDraft(c, deps);
  if (!isVisit(found)) return answerDoor(c, found, { page, kept: {} });
  const { draft } = found;
  if (draft.kind === 'chip-order') return seeOther(c, draftPath(c, draft));
  if (!draft.sent) return veuVisit(deps, found);
  const file = await deps.cases.find(draft.sent.caseId);
  return file ? seeOther(c, casePath(c, file)) : answerSending(c, found);
}

export async function veuVisit(deps: FormDependencies, visit: DraftVisit): Promise<VeuVisit> {
  const { draft, now, words } = visit;
  const [files, veu] = await Promise.all([
    evidenceFilesOf(deps, visit),
    applicationWordsIn(words.language),
  ]);
  const [policy, names] = [policyAt(now), evidenceNames(files)];
  const checked = checkApplicationDraft(draft.fields, names, { policy, at: now.toISOString() });
  const sections = APPLICATION_SECTIONS.map((section) => [section, veu.sections[section].name]);
  return {
    ...visit,
    veu,
    policy,
    evidence: { files, names },
    checked,
    names: Object.fromEntries(sections) as Record<ApplicationSection, string>,
  };
}
