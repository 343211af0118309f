import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { instant } from '../../../../shared/contracts/decision.ts';
import { DRAFT_LETTERS, meant } from '../../../../shared/drafts/letters.ts';
import type {
  DraftLetters,
  DueDraftLetters,
  OfferedLetter,
  OpenLetter,
} from '../../ports/drafts.ts';
import type { StreamedItem } from '../../stream.ts';
import { dueKeys } from '../table/due.ts';
import { type Key, ownerOf } from '../table/expression.ts';
import { offerLater } from '../table/offers.ts';
import { DUE } from '../table/partitions.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, type Table } from '../table/table.ts';
import { draftKey, letterKey } from './keys.ts';
import { findDraft } from './reads.ts';

const letterItem = z.object({
  what: z.enum(DRAFT_LETTERS),
  since: instant,
  duePk: z.string().optional(),
});

const openItem = z.object({
  pk: z.string(),
  sk: z.string(),
  kind: z.literal('draft-letter'),
  duePk: z.literal(DUE.draftLetters),
});

const keyOf = ({ draftId, letter }: OpenLetter): Key => ({
  pk: draftKey(draftId).pk,
  sk: letter,
});

/** The letters among the changes of the table that are to be mailed. */
export const draftLettersIn = (items: readonly StreamedItem[]): OfferedLetter[] =>
  items.flatMap(({ itemId, item }) => {
    const { data } = openItem.safeParse(item);
    return data ? [{ itemId, draftId: ownerOf(data), letter: data.sk }] : [];
  });

/** Letters about drafts, in the table. */
export function dynamoDraftLetters(
  client: DynamoDBClient,
  tableName: string,
): DraftLetters & DueDraftLetters {
  const table: Table = { client, name: tableName };
  return {
    async find(open, now) {
      const item = await getItem(table, keyOf(open));
      const { what, duePk } = letterItem.partial().parse(item ?? {});
      const draft = what && duePk && (await findDraft(table, open.draftId, now));
      if (!draft) return undefined;
      const isIt = (one: Parameters<typeof letterKey>[1]) =>
        letterKey(draft.id, one).sk === open.letter;
      const letter = meant(what, draft).find(isIt);
      return letter && { ...letter, draft };
    },
    async markTold(open) {
      await updateItem(table, keyOf(open), {
        change: { remove: ['duePk', 'dueAt'] },
        condition: { where: 'attribute_exists(#duePk)' },
      });
    },
    async dueLetters(until, limit) {
      const due = { in: [DUE.draftLetters], until, limit };
      return (await dueKeys(table, due)).map((key) => ({
        draftId: ownerOf(key),
        letter: key.sk,
      }));
    },
    async offerLetter(open, at) {
      const item = await getItem(table, keyOf(open));
      if (!item) return false;
      const { since } = letterItem.parse(item);
      return offerLater(table, keyOf(open), { from: DUE.draftLetters, since, at });
    },
  };
}
