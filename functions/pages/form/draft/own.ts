import type { HttpContext } from '../../../adapters/http/route.ts';
import { knownBrowser } from '../../sign-in/browser.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerDoor, answerStale, type WayBack } from './door.ts';
import { comeToDraft, type DraftVisit, isOwnForm, isVisit } from './visit.ts';

/** Somebody of the draft, by a form that was made for them; else what they are told, with all they typed. */
export async function ownVisit(
  c: HttpContext,
  deps: FormDependencies,
  back: WayBack,
): Promise<DraftVisit | Response> {
  const found = await comeToDraft(c, deps);
  if (!isVisit(found)) return answerDoor(c, found, back);
  if (!isOwnForm(c, found)) return answerStale(c, found, back);
  // The cookie of its browser lives as long again as what is saved now.
  if (found.role === 'browser') knownBrowser(c);
  return found;
}
