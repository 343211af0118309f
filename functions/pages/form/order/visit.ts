import { DRAFT_SECTIONS, type DraftSection } from '../../../../shared/drafts/open.ts';
import { checkDraft } from '../../../../shared/drafts/sections.ts';
import { partsAt, policyAt } from '../../../../shared/filing/policy-at.ts';
import type { Policy } from '../../../../shared/rules/policy.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';
import { seeOther } from '../../forms/paths.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerDoor, answerSending } from '../draft/door.ts';
import { casePath, draftPath } from '../draft/paths.ts';
import type { Sectioned } from '../draft/steps.ts';
import { comeToDraft, type DraftVisit, isVisit } from '../draft/visit.ts';

/** Somebody at the draft of an order, and how far it is by the policy of the day. */
export interface OrderVisit extends DraftVisit, Sectioned<DraftSection> {
  readonly policy: Policy;
}

/** What was sent leads to its case; whoever is nobody to the draft is led to its door. */
export async function visitOrder(
  c: HttpContext,
  deps: FormDependencies,
  page = '',
): Promise<OrderVisit | Response> {
  const found = await comeToDraft(c, deps);
  if (!isVisit(found)) return answerDoor(c, found, { page, kept: {} });
  const { draft } = found;
  if (draft.kind !== 'chip-order') return seeOther(c, draftPath(c, draft));
  if (!draft.sent) return orderVisit(found);
  const file = await deps.cases.find(draft.sent.caseId);
  return file ? seeOther(c, casePath(c, file)) : answerSending(c, found);
}

export const orderVisit = (visit: DraftVisit): OrderVisit => ({
  ...visit,
  names: namesOf(visit),
  policy: policyAt(visit.now),
  checked: checkDraft(visit.draft.fields, partsAt(visit.now)),
});

const namesOf = ({ said: { sections } }: DraftVisit) =>
  Object.fromEntries(DRAFT_SECTIONS.map((section) => [section, sections[section]])) as Record<
    DraftSection,
    string
  >;
