import type { HttpHandler } from '../../../adapters/http/route.ts';
import { seeOther } from '../../forms/paths.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerGone } from './door.ts';
import { draftPath } from './paths.ts';
import { comeToDraft } from './visit.ts';

/** GET /apply/{draft}: the address by which mails and people know a draft, whatever it is of. */
export const leadToDraft =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const found = await comeToDraft(c, deps);
    return found.draft ? seeOther(c, draftPath(c, found.draft)) : answerGone(c, found);
  };
