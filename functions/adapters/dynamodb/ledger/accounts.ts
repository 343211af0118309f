import * as z from 'zod';
import { TABLE } from '../../../../shared/deployment/table.ts';
import { dueKeys, tableKey } from '../table/due.ts';
import { DUE, LISTS } from '../table/partitions.ts';
import { getItems, getTogether, queryItems, type RawItem, type Table } from '../table/table.ts';
import { type AccountItem, accountItem, transferItem } from './items.ts';
import { accountKey } from './keys.ts';

const { name, partitionKey, sortKey } = TABLE.indexes.lists;

/** One atomic read takes 100 items: the account and this many of its overdue holds. */
const MAX_OVERDUE = 99;

/**
 * Accounts as they stand now, overdue holds counted as free without a write. Those never touched are
 * missing from the answer.
 */
export async function readAccounts(
  table: Table,
  accounts: readonly string[],
  now: Date,
): Promise<Map<string, AccountItem>> {
  const items = await getItems(table, [...new Set(accounts)].map(accountKey));
  return freeOnRead(table, items, now);
}

/** Every account that was ever touched, by name. */
export async function readAllAccounts(table: Table, now: Date): Promise<AccountItem[]> {
  const keys = [];
  for await (const key of accountKeys(table)) keys.push(key);
  const accounts = await freeOnRead(table, await getItems(table, keys), now);
  return [...accounts.values()].sort((left, right) => (left.account < right.account ? -1 : 1));
}

/** The accounts whose names begin so, as they stand now. */
export async function readAccountsNamed(
  table: Table,
  beginning: string,
  now: Date,
): Promise<AccountItem[]> {
  const query = {
    index: name,
    where: `#${partitionKey} = :accounts AND begins_with(#${sortKey}, :beginning)`,
    values: { accounts: LISTS.accounts, beginning },
  };
  const keys = (await Array.fromAsync(queryItems(table, query))).map((item) =>
    tableKey.parse(item),
  );
  return [...(await freeOnRead(table, await getItems(table, keys), now)).values()];
}

/** Keys of the accounts in order of their names, beginning after one of them. */
export async function* accountKeys(table: Table, after?: string) {
  const query = {
    index: name,
    where: `#${partitionKey} = :accounts`,
    values: { accounts: LISTS.accounts },
    ...(after !== undefined && {
      after: { ...accountKey(after), listPk: LISTS.accounts, listSk: after },
    }),
  };
  for await (const item of queryItems(table, query)) yield tableKey.parse(item);
}

async function freeOnRead(
  table: Table,
  items: readonly RawItem[],
  now: Date,
): Promise<Map<string, AccountItem>> {
  const accounts = z.array(accountItem).parse(items);
  const read = await Promise.all(
    accounts.map((account) => (account.held > 0 ? withoutOverdue(table, account, now) : account)),
  );
  return new Map(read.map((account) => [account.account, account]));
}

/** The account and its overdue holds of one moment, so that no hold is counted twice or not at all. */
async function withoutOverdue(table: Table, account: AccountItem, now: Date): Promise<AccountItem> {
  const due = { duePk: DUE.pending(account.account), until: now, limit: MAX_OVERDUE };
  const overdue = await dueKeys(table, due);
  if (overdue.length === 0) return account;
  const items = await getTogether(table, [accountKey(account.account), ...overdue]);
  const current = accountItem.parse(items.find(({ kind }) => kind === 'account'));
  const free = z
    .array(transferItem)
    .parse(items.filter(({ kind }) => kind === 'transfer'))
    .filter(({ duePk }) => duePk !== undefined)
    .reduce((sum, hold) => sum + hold.amountTpp, 0);
  return { ...current, held: current.held - free, used: current.used - free };
}
