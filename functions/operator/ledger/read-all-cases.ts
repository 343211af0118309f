import { shardsOf } from '../../../shared/deployment/shards.ts';
import { TABLE } from '../../../shared/deployment/table.ts';
import { STATUSES } from '../../../shared/rules/vocabulary.ts';
import { type CaseItem, readRow } from '../../adapters/dynamodb/cases/items.ts';
import { accountNames } from '../../adapters/dynamodb/ledger/accounts.ts';
import { tableKey } from '../../adapters/dynamodb/table/due.ts';
import type { Key } from '../../adapters/dynamodb/table/expression.ts';
import { merged } from '../../adapters/dynamodb/table/merged.ts';
import { LISTS } from '../../adapters/dynamodb/table/partitions.ts';
import { getItems, queryItems, type Table } from '../../adapters/dynamodb/table/table.ts';

const { name, partitionKey } = TABLE.indexes.lists;
const BATCH = 100;

/** Where cases were listed before they stayed in one place, and are until they change. */
const FORMER_LISTS = STATUSES.map((status) => `status#${status}`);

/** Every case, list by list. One that changes lists meanwhile may come twice or not at all. */
export async function* readAllCases(table: Table): AsyncGenerator<CaseItem> {
  yield* casesIn(table, [...FORMER_LISTS, ...shardsOf('cases')]);
  for await (const account of accountNames(table)) {
    yield* casesIn(table, [LISTS.waiting(account)]);
  }
}

async function* casesIn(table: Table, lists: readonly string[]): AsyncGenerator<CaseItem> {
  const items = lists.map((list) =>
    queryItems(table, { index: name, where: `#${partitionKey} = :list`, values: { list } }),
  );
  let keys: Key[] = [];
  for await (const item of merged(items, ({ listSk }) => String(listSk))) {
    if (keys.push(tableKey.parse(item)) < BATCH) continue;
    yield* parsed(table, keys);
    keys = [];
  }
  yield* parsed(table, keys);
}

async function* parsed(table: Table, keys: readonly Key[]): AsyncGenerator<CaseItem> {
  for (const item of await getItems(table, keys)) {
    if (item.kind === 'case') yield readRow(item);
  }
}
