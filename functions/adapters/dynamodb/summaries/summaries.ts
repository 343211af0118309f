import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { summaryClosing, summaryDueAt } from '../../../../shared/cases/summary.ts';
import {
  type Summary,
  type SummaryLine,
  summary,
  summaryLine,
} from '../../../../shared/contracts/summary.ts';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import type { DueSummaries, Summaries } from '../../ports/summaries.ts';
import { dueKeys } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { offerLater } from '../table/offers.ts';
import { dueShard, SHARED_DUE } from '../table/partitions.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, queryItems, type Table } from '../table/table.ts';
import { getItemsTogether, putTogether, updateTogether } from '../table/together.ts';
import { lineKey, linePartitions, summaryIdOf, summaryKey } from './keys.ts';

const summaryItem = summary.extend({ duePk: z.string().optional() });

/** What contacts are told once a day, in the table. */
export function dynamoSummaries(
  client: DynamoDBClient,
  tableName: string,
): Summaries & DueSummaries {
  const table: Table = { client, name: tableName };
  return {
    async gather(line, contact, now) {
      const closesAt = summaryClosing(now);
      const summaryId = summaryIdOf(contact.to, closesAt);
      await open(table, summaryId, { ...contact, closesAt });
      await addLine(table, summaryId, line);
    },
    async find(summaryId) {
      const item = await getItem(table, summaryKey(summaryId));
      const found = item && summaryItem.parse(item);
      if (found?.duePk === undefined) return undefined;
      return { summary: found, lines: linesOf(table, summaryId) };
    },
    async markMailed(summaryId, at) {
      await updateItem(table, summaryKey(summaryId), {
        change: { set: { mailedAt: at.toISOString() }, remove: ['duePk', 'dueAt'] },
        condition: { where: 'attribute_exists(#duePk)' },
      });
    },
    async due(until, limit) {
      const due = { in: shardsOf(SHARED_DUE.summaries), until, limit };
      return (await dueKeys(table, due)).map((key) => ({ summaryId: ownerOf(key) }));
    },
    offer: ({ summaryId }, at) =>
      offerLater(table, summaryKey(summaryId), {
        from: SHARED_DUE.summaries,
        since: summaryId.slice(summaryId.indexOf('#') + 1),
        at,
      }),
  };
}

/** Before its first line, so that no line is without it. It is looked for first: a read costs less. */
async function open(table: Table, summaryId: string, opened: Summary): Promise<void> {
  const key = summaryKey(summaryId);
  const [known] = await getItemsTogether(table, [key]);
  if (known) return;
  await putTogether(table, {
    ...key,
    kind: 'summary',
    ...opened,
    offers: 0,
    duePk: dueShard('summaries', summaryId),
    dueAt: summaryDueAt(opened.closesAt),
  });
}

/** What was told of later stands. */
async function addLine(table: Table, summaryId: string, { caseId, ...line }: SummaryLine) {
  await updateTogether(table, lineKey(summaryId, caseId), {
    change: { set: { kind: 'summary-line', ...line } },
    condition: {
      where: 'attribute_not_exists(#pk) OR #sequence < :sequence',
      values: { sequence: line.sequence },
    },
  });
}

async function* linesOf(table: Table, summaryId: string): AsyncGenerator<SummaryLine> {
  for (const pk of linePartitions(summaryId)) {
    for await (const item of queryItems(table, { where: '#pk = :pk', values: { pk } })) {
      yield summaryLine.parse({ ...item, caseId: ownerOf({ pk: String(item.sk), sk: '' }) });
    }
  }
}
