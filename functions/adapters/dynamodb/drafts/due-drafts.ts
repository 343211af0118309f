import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { instant } from '../../../../shared/contracts/decision.ts';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import { reminded } from '../../../../shared/drafts/changing.ts';
import { isPastKeeping, isToBeTold, reminderAt } from '../../../../shared/drafts/kept.ts';
import type { DraftPassed, DueDrafts, UnfiledDrafts } from '../../ports/drafts.ts';
import { UPLOAD_SECONDS } from '../../ports/files.ts';
import { untilStill } from '../../until-still.ts';
import { commit, drop } from '../table/commit.ts';
import { dueKeys, tableKey } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { DUE, SHARED_DUE } from '../table/partitions.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, queryItems, type Table } from '../table/table.ts';
import { EMPTIED, emptyDraft, rewriteDraft } from './draft-writes.ts';
import { readDraft } from './items.ts';
import { draftKey } from './keys.ts';
import { findUnfiled, markFiled } from './unfiled.ts';

/** A file whose upload began in the last moment is there by then. */
const IN_NO_MORE_MS = (UPLOAD_SECONDS + 600) * 1000;

const emptiedItem = z.object({
  kind: z.literal(EMPTIED),
  emptiedAt: instant,
  caseId: z.string().optional(),
});

/** What time does to drafts, in the table. */
export function dynamoDueDrafts(
  client: DynamoDBClient,
  tableName: string,
): DueDrafts & UnfiledDrafts {
  const table: Table = { client, name: tableName };
  return {
    async due(until, limit) {
      const due = { in: shardsOf(SHARED_DUE.drafts), until, limit };
      return (await dueKeys(table, due)).map((key) => ({ draftId: ownerOf(key) }));
    },
    passTime: (id, at) => untilStill({ of: 'A draft', most: 20 }, () => passTime(table, id, at)),
    forget: (id, at) => forget(table, id, at),
    async dueUnfiled(until, limit) {
      const due = { in: [DUE.unfiledDrafts], until, limit };
      return (await dueKeys(table, due)).map((key) => ({ draftId: ownerOf(key) }));
    },
    findUnfiled: (id) => findUnfiled(table, id),
    markFiled: (id) => markFiled(table, id),
  };
}

/** `undefined` when it is to be looked at anew. */
async function passTime(table: Table, id: string, at: Date): Promise<DraftPassed | undefined> {
  const item = await getItem(table, draftKey(id));
  if (!item) return 'gone';
  const { data: place } = emptiedItem.safeParse(item);
  if (place) return { caseId: place.caseId };
  const seen = readDraft(item);
  if (isPastKeeping(seen, at)) {
    await emptyDraft(table, seen, at);
    return undefined;
  }
  if (!isToBeTold(seen) || reminderAt(seen) > at.toISOString()) return 'nothing';
  const draft = { ...reminded(seen).draft, version: seen.version + 1 };
  const written = await rewriteDraft(table, { seen, draft, at });
  return written === 'written' ? 'reminded' : undefined;
}

async function forget(table: Table, id: string, at: Date): Promise<void> {
  const { emptiedAt } = emptiedItem.parse(await getItem(table, draftKey(id)));
  const lastMs = Date.parse(emptiedAt) + IN_NO_MORE_MS;
  if (at.getTime() >= lastMs) await dropAll(table, id);
  else {
    await updateItem(table, draftKey(id), {
      change: { set: { dueAt: new Date(lastMs).toISOString() } },
      condition: { where: '#kind = :emptied', values: { emptied: EMPTIED } },
    });
  }
}

/** The place goes last: as long as it is there, somebody comes back for the rest. */
async function dropAll(table: Table, id: string): Promise<void> {
  const { pk, sk } = draftKey(id);
  const query = { where: '#pk = :pk', values: { pk } };
  const keys = await Array.fromAsync(queryItems(table, query), (item) => tableKey.parse(item));
  for (const key of [...keys.filter((one) => one.sk !== sk), { pk, sk }]) {
    await commit(table, [drop(key.sk, key)]);
  }
}
