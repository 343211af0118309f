import { checkApplicationDraft } from '../../../../shared/drafts/applications/sections.ts';
import { textOf } from '../../../../shared/drafts/typed.ts';
import { checkApplication } from '../../../../shared/filing/check-application.ts';
import { policyAt } from '../../../../shared/filing/policy-at.ts';
import type { MakeSendable } from '../draft/sendable.ts';
import { evidenceFilesOf, evidenceNames, sentEvidence } from './evidence-files.ts';

/** An application as it is sent: its evidence as it is at this moment, each with its paragraph. */
export const sendableApplication: MakeSendable = async (deps, draft, now) => {
  const files = await evidenceFilesOf(deps, { draft });
  const asking = { policy: policyAt(now), at: now.toISOString() };
  const { body, isReady } = checkApplicationDraft(draft.fields, evidenceNames(files), asking);
  const pinned = (isReady ? sentEvidence(files) : []).map(async ({ name, key, paragraph }) => {
    const found = await deps.files.pin(key);
    return found ? [{ name, key, ...found, paragraph }] : [];
  });
  return {
    body,
    isReady,
    check: checkApplication,
    contact: textOf(draft.fields, 'contact.email') ?? '',
    documents: (await Promise.all(pinned)).flat(),
  };
};
