import type { FiledDocument } from '../../../../shared/contracts/sent-file.ts';
import { checkDraft } from '../../../../shared/drafts/sections.ts';
import { textOf } from '../../../../shared/drafts/typed.ts';
import { checkRequest } from '../../../../shared/filing/check-request.ts';
import { partsAt } from '../../../../shared/filing/policy-at.ts';
import type { MakeSendable } from '../draft/sendable.ts';
import { documentsOf, sentAlong } from './documents.ts';

/** An order as it is sent: its documents as they are at this moment. */
export const sendableOrder: MakeSendable = async (deps, draft, now) => {
  const { body, isReady } = checkDraft(draft.fields, partsAt(now));
  const files = isReady ? sentAlong(await documentsOf(deps, { draft })) : [];
  const pinned = files.map(async ({ name, key }): Promise<FiledDocument[]> => {
    const found = await deps.files.pin(key);
    return found ? [{ name, key, ...found }] : [];
  });
  return {
    body,
    isReady,
    check: checkRequest,
    contact: textOf(draft.fields, 'contact.email') ?? '',
    documents: (await Promise.all(pinned)).flat(),
  };
};
