import { requestIdOf } from '../../../../shared/filing/request-id.ts';
import { formClientOf } from '../../../../shared/people/form-client.ts';
import { isSameMailbox } from '../../../../shared/people/mailbox.ts';
import { runDecide, takeIn } from '../../../adapters/filing/take-in.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import { seeOther } from '../../forms/paths.ts';
import type { FormDependencies } from '../dependencies.ts';
import { askCode } from './codes.ts';
import { answerGone, answerPlain } from './door.ts';
import { sendableOf } from './makers.ts';
import { ownVisit } from './own.ts';
import { casePath, draftPath, SEND_PAGE } from './paths.ts';
import type { Sendable } from './sendable.ts';
import type { DraftVisit } from './visit.ts';

/** POST /apply/{draft}/send: one press or many, it is one request. */
export const sendFromForm =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const visit = await ownVisit(c, deps, { page: SEND_PAGE, kept: {} });
    return visit instanceof Response ? visit : sendDraft(c, deps, visit);
  };

/**
 * Sends a draft for whoever may, once the mailbox that is told of it was confirmed: by being signed in
 * to it, or by a code of this moment (`confirmed`).
 */
export async function sendDraft(
  c: HttpContext,
  deps: FormDependencies,
  visit: DraftVisit,
  confirmed?: string,
): Promise<Response> {
  const { draft, role, now } = visit;
  const sendable = await sendableOf(deps, draft, now);
  if (!sendable.isReady) return seeOther(c, draftPath(c, draft, undefined, { show: 'open' }));
  if (role === 'colleague') return seeOther(c, draftPath(c, draft, SEND_PAGE));
  const known = [confirmed, visit.session?.email].filter((one) => one !== undefined);
  const { contact: email } = sendable;
  if (role === 'browser' || !known.some((mailbox) => isSameMailbox(mailbox, email))) {
    return askCode(c, deps, { found: visit, email, back: { page: SEND_PAGE, kept: {} } });
  }
  return fileDraft(c, deps, { visit, sendable });
}

async function fileDraft(
  c: HttpContext,
  deps: FormDependencies,
  { visit, sendable }: { readonly visit: DraftVisit; readonly sendable: Sendable },
): Promise<Response> {
  const { draft, reader, now, said } = visit;
  const clientId = formClientOf(draft.owner ?? '');
  const caseId = requestIdOf(clientId, draft.id);
  const { body, check, documents } = sendable;
  const handedIn = { body, documents };
  const sending = { by: reader, caseId, version: draft.version, handedIn };
  const marked = await deps.drafts.markSent(draft.id, sending, now);
  if ('refused' in marked) {
    if (marked.refused === 'gone') return answerGone(c, visit);
    if (marked.refused === 'changed') {
      return seeOther(c, draftPath(c, draft, SEND_PAGE, { show: 'changed' }));
    }
    return answerPlain(c, visit, { title: said.door.refused, text: said.door.refusedText });
  }
  c.set('caseId', caseId);
  const taken = await takeIn(deps, { clientId, body, key: draft.id, check, documents });
  const file = 'file' in taken ? taken.file : await deps.cases.find(caseId);
  if (!file)
    return answerPlain(c, visit, { title: said.door.refused, text: said.door.refusedText });
  // Where this fails, time comes to it, and finds the case stored.
  await deps.drafts.markFiled(draft.id).catch(() => undefined);
  const ran = await runDecide(deps, file);
  if (ran.failure) c.set('error', ran.failure);
  return seeOther(c, casePath(c, ran.file));
}
