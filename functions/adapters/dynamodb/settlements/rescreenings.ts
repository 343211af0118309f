import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Rescreening, rescreening } from '../../../../shared/contracts/rescreening.ts';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import { TABLE } from '../../../../shared/deployment/table.ts';
import { EVER } from '../../clock.ts';
import type { Rescreenings } from '../../ports/cases.ts';
import { REVIEW_DUE } from '../reviews/keys.ts';
import { dueKeys, tableKey } from '../table/due.ts';
import { type Key, ownerOf } from '../table/expression.ts';
import { DUE, LISTS, SHARED_DUE } from '../table/partitions.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, queryItems, type Table } from '../table/table.ts';

export const RESCREENING_KEY: Key = { pk: 'sweep', sk: 'rescreening' };

/** The newest, whether it goes on or is over. */
export async function readRescreening(table: Table): Promise<Rescreening | undefined> {
  const item = await getItem(table, RESCREENING_KEY);
  return item && rescreening.parse(item);
}

/** How far everybody was screened again, and who comes next, in the table. */
export function dynamoRescreenings(client: DynamoDBClient, name: string): Rescreenings {
  const table: Table = { client, name };
  return {
    find: () => readRescreening(table),
    next: (after, most) => nextShare(table, after, most),
    goOn: (before, { after, ...set }) =>
      updateItem(table, RESCREENING_KEY, {
        change: { set: { ...set, after }, ...(after ? {} : { remove: ['after'] }) },
        condition: {
          where: '#version = :seenVersion AND #looked = :seenLooked',
          values: { seenVersion: before.version, seenLooked: before.looked },
        },
      }),
  };
}

/** A partition of an index, by the name that orders it among the others. */
interface Part {
  readonly name: string;
  readonly index: { readonly name: string; readonly partitionKey: string };
  readonly partition: string;
}

const { due, lists } = TABLE.indexes;

/**
 * Where those lie that may still be granted something or have been: cases before people, waiters,
 * licenses that have not expired. An item keeps its place or moves on behind where the work has come.
 */
async function parts(table: Table): Promise<Part[]> {
  const awaited = await dueKeys(table, { in: [DUE.waiting], until: EVER, limit: MOST_ACCOUNTS });
  const dueIn = (order: number) => (partition: string) => ({
    name: `${order} ${partition}`,
    index: due,
    partition,
  });
  return [
    ...[REVIEW_DUE.unstarted].map(dueIn(1)),
    ...[REVIEW_DUE.review].map(dueIn(2)),
    ...awaited
      .map((key) => LISTS.waiting(ownerOf(key)))
      .sort()
      .map((partition) => ({ name: `3 ${partition}`, index: lists, partition })),
    ...shardsOf(SHARED_DUE.license).map(dueIn(4)),
  ];
}

/** More than there are countries and authorizations that anybody waits for. */
const MOST_ACCOUNTS = 10_000;

async function nextShare(table: Table, after: Rescreening['after'], most: number) {
  for (const { name, index, partition } of await parts(table)) {
    if (after && name < after.part) continue;
    const query = {
      index: index.name,
      where: `#${index.partitionKey} = :partition`,
      values: { partition },
      limit: most,
      ...(name === after?.part && { after: after.item }),
    };
    const items = await Array.fromAsync(queryItems(table, query));
    const last = items.at(-1);
    if (!last) continue;
    const caseIds = new Set(items.map((item) => ownerOf(tableKey.parse(item))));
    return { caseIds: [...caseIds], after: { part: name, item: last as Record<string, string> } };
  }
  return undefined;
}
