import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Draft } from '../../../../shared/contracts/draft.ts';
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
import type { Drafts } from '../../ports/drafts.ts';
import { untilStill } from '../../until-still.ts';
import type { Write } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import { emptyDraft, rewriteDraft, storeDraft } from './draft-writes.ts';
import { draftsListed, findDraft } from './reads.ts';
import { markFiled, unfiledWrites } from './unfiled.ts';

/** Drafts of the web form, in the table. */
export function dynamoDrafts(client: DynamoDBClient, tableName: string): Drafts {
  const table: Table = { client, name: tableName };
  return {
    async create(wish, now) {
      const draft = draftBegun(wish, now);
      if (!draft) return { refused: 'too-large' };
      const written = await storeDraft(table, draft);
      if (written === 'moved-on') return seen(table, wish.id, { by: wish.by, act: 'see', now });
      return written === 'written' ? { draft } : { refused: written };
    },
    find: (id, now) => findDraft(table, id, now),
    listOf: (reader, now) => draftsListed(table, reader, now),
    save: (id, typed, now) =>
      change(table, id, { by: typed.by, act: 'edit', now }, (draft) => saved(draft, typed, now)),
    claim: (id, by, now) =>
      change(table, id, { by, act: 'claim', now }, (draft) => claimed(draft, by)),
    invite: (id, { by, colleague }, now) =>
      change(table, id, { by, act: 'invite', now }, (draft) => invited(draft, colleague)),
    dismiss(id, { by, colleague }, now) {
      const act = isSameMailbox(colleague, by.mailbox ?? '') ? 'leave' : 'invite';
      return change(table, id, { by, act, now }, (draft) => dismissed(draft, colleague));
    },
    async markSent(id, sending, now) {
      const wish = { by: sending.by, act: 'send', now } as const;
      const beside = (draft: Draft) => unfiledWrites(draft, sending.handedIn);
      const outcome = await change(table, id, { ...wish, beside }, (draft) =>
        sent(draft, sending, now),
      );
      const wasBefore = 'refused' in outcome && outcome.refused === 'sent';
      return wasBefore ? seen(table, id, { ...wish, act: 'see' }) : outcome;
    },
    markFiled: (id) => markFiled(table, id),
    remove: (id, by, now) =>
      untilStill(LOOKS, async () => {
        const found = await seen(table, id, { by, act: 'delete', now });
        if ('refused' in found) return found;
        const written = await emptyDraft(table, found.draft, now);
        return written === 'written' ? { removed: true } : undefined;
      }),
  };
}

const LOOKS = { of: 'A draft', most: 20 };

/** As it stands, for who may do so much with it. */
async function seen(
  table: Table,
  id: string,
  wish: DraftWish,
): Promise<DraftChanged | DraftRefused> {
  const draft = await findDraft(table, id, wish.now);
  return draft ? (refusedTo(draft, wish) ?? { draft }) : { refused: 'gone' };
}

/** Changes it as it stands at that moment; looked at anew when somebody else was faster. */
const change = <Changed extends DraftChanged>(
  table: Table,
  id: string,
  wish: DraftWish & { readonly beside?: (draft: Draft) => Write[] },
  into: (draft: Draft) => Changed | DraftRefused,
): Promise<Changed | DraftRefused> =>
  untilStill(LOOKS, async () => {
    const found = await seen(table, id, wish);
    if ('refused' in found) return found;
    const changed = into(found.draft);
    if ('refused' in changed || changed.draft === found.draft) return changed;
    const draft = { ...changed.draft, version: found.draft.version + 1 };
    const beside = wish.beside?.(draft) ?? [];
    const written = await rewriteDraft(table, { seen: found.draft, draft, at: wish.now, beside });
    if (written === 'moved-on') return undefined;
    return written === 'written' ? { ...changed, draft } : { refused: written };
  });
