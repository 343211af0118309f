import type { HttpContext } from '../../../adapters/http/route.ts';
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
  return isOwnForm(c, found) ? found : answerStale(c, found, back);
}
