import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactGetItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { DependencyUnavailableError } from '../../../../shared/errors.ts';
import { backOff, MAX_TRIES } from '../../backoff.ts';
import { once } from '../../once.ts';
import { limited } from '../../time-limits.ts';
import { type Attributes, fromAttributes, toAttributes } from './attributes.ts';
import { asking } from './errors.ts';
import { type Condition, conditionOf, type Key } from './expression.ts';

/** Where everything is kept. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/** An item as read, before its schema has spoken. */
export type RawItem = Record<string, unknown>;

/** One a process, whose connections all its functions share. */
export const dynamoClient = once(() => new DynamoDBClient(limited()));

/** One item, as it stands at this moment. */
export async function getItem(table: Table, key: Key): Promise<RawItem | undefined> {
  const { Item } = await asking(
    table.client.send(
      new GetItemCommand({ TableName: table.name, Key: toAttributes(key), ConsistentRead: true }),
    ),
  );
  return Item && fromAttributes(Item);
}

/** Up to 100 items as they stood at one and the same moment; those that exist. */
export async function getAtOneMoment(table: Table, keys: readonly Key[]): Promise<RawItem[]> {
  const command = new TransactGetItemsCommand({
    TransactItems: keys.map((key) => ({ Get: { TableName: table.name, Key: toAttributes(key) } })),
  });
  const { Responses = [] } = await asking(table.client.send(command));
  return Responses.flatMap(({ Item }) => (Item ? [fromAttributes(Item)] : []));
}

/** DynamoDB reads no more in one call. */
export const BATCH = 100;

/** Any number of items, each as it stands; those that exist, in no particular order. */
export async function getItems(table: Table, keys: readonly Key[]): Promise<RawItem[]> {
  const items: RawItem[] = [];
  for (let start = 0; start < keys.length; start += BATCH) {
    items.push(...(await getBatch(table, keys.slice(start, start + BATCH).map(toAttributes))));
  }
  return items;
}

async function getBatch(table: Table, keys: readonly Attributes[]): Promise<RawItem[]> {
  const items: RawItem[] = [];
  let left: Attributes[] = [...keys];
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt === MAX_TRIES) throw new DependencyUnavailableError('A batch read never ended');
    if (attempt > 0) await backOff(attempt);
    const { Responses, UnprocessedKeys } = await asking(
      table.client.send(
        new BatchGetItemCommand({
          RequestItems: { [table.name]: { Keys: left, ConsistentRead: true } },
        }),
      ),
    );
    items.push(...(Responses?.[table.name] ?? []).map(fromAttributes));
    left = UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return items;
}

/** A query of the table (consistent) or of one of its indexes (eventually so). */
export interface Query extends Condition {
  readonly index?: string;
  /** The most items to return; without it all, page by page. */
  readonly limit?: number;
  readonly isBackward?: boolean;
  /** Keys of the item to begin after. */
  readonly after?: RawItem;
}

export async function* queryItems(table: Table, query: Query): AsyncGenerator<RawItem> {
  let start = query.after && toAttributes(query.after);
  let left = query.limit ?? Number.POSITIVE_INFINITY;
  do {
    const page = await asking(table.client.send(queryCommand(table, query, start)));
    for (const item of page.Items ?? []) {
      if (left-- <= 0) return;
      yield fromAttributes(item);
    }
    start = page.LastEvaluatedKey;
  } while (start && left > 0);
}

function queryCommand(table: Table, query: Query, start: Attributes | undefined): QueryCommand {
  const { ConditionExpression, ...words } = conditionOf(query);
  const input: QueryCommandInput = {
    TableName: table.name,
    KeyConditionExpression: ConditionExpression,
    ...words,
    ...(query.index ? { IndexName: query.index } : { ConsistentRead: true }),
    ...(query.isBackward && { ScanIndexForward: false }),
    ...(query.limit && { Limit: query.limit }),
    ...(start && { ExclusiveStartKey: start }),
  };
  return new QueryCommand(input);
}
