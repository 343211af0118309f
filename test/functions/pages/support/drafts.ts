import type { Drafts } from '../../../../functions/adapters/ports/drafts.ts';
import type { Draft } from '../../../../shared/contracts/draft.ts';
import { type DraftReader, roleIn } from '../../../../shared/drafts/access.ts';
import {
  claimed,
  type DraftChanged,
  type DraftRefused,
  type DraftWish,
  dismissed,
  draftBegun,
  invited,
  refusedTo,
  saved,
  sent,
} from '../../../../shared/drafts/changing.ts';
import { isSameMailbox } from '../../../../shared/people/mailbox.ts';

/** Drafts in memory; what may happen to one is said where it is said for all. */
export function memoryDrafts() {
  const kept = new Map<string, Draft>();
  const seen = (id: string, wish: DraftWish): DraftChanged | DraftRefused => {
    const draft = kept.get(id);
    return draft ? (refusedTo(draft, wish) ?? { draft }) : { refused: 'gone' };
  };
  const change = async <Changed extends DraftChanged>(
    id: string,
    wish: DraftWish,
    into: (draft: Draft) => Changed | DraftRefused,
  ): Promise<Changed | DraftRefused> => {
    const found = seen(id, wish);
    if ('refused' in found) return found;
    const changed = into(found.draft);
    if ('refused' in changed || changed.draft === found.draft) return changed;
    const draft = { ...changed.draft, version: found.draft.version + 1 };
    kept.set(id, draft);
    return { ...changed, draft };
  };
  const drafts: Drafts = {
    async create(wish, now) {
      const draft = draftBegun(wish, now);
      if (!draft) return { refused: 'too-large' };
      if (kept.has(wish.id)) return seen(wish.id, { by: wish.by, act: 'see', now });
      kept.set(wish.id, draft);
      return { draft };
    },
    find: async (id) => structuredClone(kept.get(id)),
    listOf: async (reader: DraftReader) =>
      [...kept.values()].filter((draft) => roleIn(draft, reader) !== undefined),
    save: (id, typed, now) =>
      change(id, { by: typed.by, act: 'edit', now }, (draft) => saved(draft, typed, now)),
    claim: (id, by, now) => change(id, { by, act: 'claim', now }, (draft) => claimed(draft, by)),
    invite: (id, { by, colleague }, now) =>
      change(id, { by, act: 'invite', now }, (draft) => invited(draft, colleague)),
    dismiss: (id, { by, colleague }, now) => {
      const act = isSameMailbox(colleague, by.mailbox ?? '') ? 'leave' : 'invite';
      return change(id, { by, act, now }, (draft) => dismissed(draft, colleague));
    },
    async markSent(id, sending, now) {
      const wish = { by: sending.by, act: 'send', now } as const;
      const outcome = await change(id, wish, (draft) => sent(draft, sending, now));
      const wasBefore = 'refused' in outcome && outcome.refused === 'sent';
      return wasBefore ? seen(id, { ...wish, act: 'see' }) : outcome;
    },
    markFiled: async () => undefined,
    async remove(id, by, now) {
      const found = seen(id, { by, act: 'delete', now });
      if ('refused' in found) return found;
      kept.delete(id);
      return { removed: true };
    },
  };
  return { drafts, kept };
}
