import { roleIn } from '../../../../shared/drafts/access.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import { fieldIn } from '../../forms/form.ts';
import { seeOther } from '../../forms/paths.ts';
import { signIn } from '../../sign-in/sign-in.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerCode, backIn, type Confirming, mayConfirm, signingIn } from './codes.ts';
import { answerDoor, answerGone } from './door.ts';
import { draftPath, SEND_PAGE } from './paths.ts';
import { sendDraft } from './send.ts';
import { comeToDraft } from './visit.ts';

/** POST /apply/{draft}/sign-in: the right code lets in, claims what was the browser's, and saves what was kept. */
export const signInToDraft =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const found = await comeToDraft(c, deps);
    const { draft } = found;
    if (!draft) return answerGone(c, found);
    const confirming = {
      found: { ...found, draft },
      email: fieldIn(c, 'email') ?? '',
      back: backIn(c),
    };
    const outcome = mayConfirm(confirming)
      ? await signIn(c, deps, signingIn(deps, confirming))
      : 'wrong';
    if (outcome === 'wrong') return answerCode(c, confirming, { problem: 'wrong' });
    await letIn(deps, confirming);
    const { page } = confirming.back;
    if (page === SEND_PAGE) return sendConfirmed(c, deps, confirming);
    return seeOther(c, draftPath(c, draft, page || undefined));
  };

/** Claims what was the browser's, and saves what was typed before somebody had to sign in. */
async function letIn(
  { drafts }: FormDependencies,
  { found: { draft, reader, now }, email, back: { kept: given } }: Confirming,
): Promise<void> {
  const by = { ...reader, mailbox: email };
  if (draft.owner === undefined) await drafts.claim(draft.id, by, now);
  if (Object.keys(given).length > 0) {
    await drafts.save(draft.id, { by, given, language: draft.language }, now);
  }
}

/** By its owner, whose mailbox or contact's was confirmed a moment ago. */
async function sendConfirmed(
  c: HttpContext,
  deps: FormDependencies,
  { found, email }: Confirming,
): Promise<Response> {
  const draft = await deps.drafts.find(found.draft.id, found.now);
  if (!draft) return answerGone(c, found);
  const { owner = email } = draft;
  const mailbox = found.role === 'owner' ? owner : email;
  const reader = { ...found.reader, mailbox };
  const role = roleIn(draft, reader);
  if (!role) return answerDoor(c, found, { page: SEND_PAGE, kept: {} });
  return sendDraft(c, deps, { ...found, draft, reader, role }, email);
}
