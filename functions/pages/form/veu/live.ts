import {
  PARAGRAPH_GROUPS,
  type ParagraphGroup,
} from '../../../../shared/drafts/applications/paragraphs.ts';
import type { ApplicationSection } from '../../../../shared/drafts/applications/sections.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';
import { draftPath } from '../draft/paths.ts';
import { state, stateId } from './paragraphs.ts';
import { soFar } from './so-far.ts';
import type { VeuVisit } from './visit.ts';

/**
 * What the page shows anew once something was saved, by the place where it stands: the answer so far,
 * and what each paragraph still needs. The server makes it: it alone knows which files there are.
 */
export function liveParts(
  c: HttpContext,
  visit: VeuVisit,
  section: ApplicationSection,
): Record<string, string> {
  const { panel } = soFar(visit, (page) => draftPath(c, visit.draft, page));
  const paragraphs = section in PARAGRAPH_GROUPS ? PARAGRAPH_GROUPS[section as ParagraphGroup] : [];
  return {
    'so-far': String(panel.html),
    ...Object.fromEntries(paragraphs.map((one) => [stateId(one), String(state(visit, one))])),
  };
}
