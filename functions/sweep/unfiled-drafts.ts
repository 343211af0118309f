import type { DraftKind } from '../../shared/contracts/draft.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { checkApplication } from '../../shared/filing/check-application.ts';
import type { Check } from '../../shared/filing/check-body.ts';
import { checkRequest } from '../../shared/filing/check-request.ts';
import { formClientOf } from '../../shared/people/form-client.ts';
import { takeIn } from '../adapters/filing/take-in.ts';
import { type Job, takeUp } from './work-through.ts';

const MOST = 100;
/** A press is answered within 30 s; what is older has broken off. */
const DEAD_AFTER_MS = 60_000;

const CHECKS: Readonly<Record<DraftKind, Check>> = {
  'chip-order': checkRequest,
  'national-veu': checkApplication,
  'universal-veu': checkApplication,
};

/**
 * Stores the cases of drafts that were sent, where what sent them died before it did: as they were sent,
 * under the rules of that moment. Being decided is the next thing that time does to them.
 */
export const fileSentDrafts: Job = (dependencies, run) => {
  const { drafts } = dependencies;
  return takeUp(dependencies, run, {
    name: 'a draft that was sent',
    olderThanMs: DEAD_AFTER_MS,
    most: MOST,
    due: drafts.dueUnfiled,
    act: async ({ draftId }) => {
      const unfiled = await drafts.findUnfiled(draftId);
      if (!unfiled) return false;
      const { owner, kind, at, body, documents } = unfiled;
      const filing = { clientId: formClientOf(owner), key: draftId, check: CHECKS[kind] };
      const then = { ...dependencies, clock: () => at };
      const taken = await takeIn(then, { ...filing, body, documents });
      if ('problem' in taken) {
        throw new InvalidInputError(`A draft that was sent cannot be stored: ${taken.problem}`);
      }
      await drafts.markFiled(draftId);
      return !taken.isReplay;
    },
  });
};
