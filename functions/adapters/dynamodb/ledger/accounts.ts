import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import { TABLE } from '../../../../shared/deployment/table.ts';
import type { Accounts } from '../../ports/ledger.ts';
import { dueKeys, tableKey } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { merged } from '../table/merged.ts';
import { DUE } from '../table/partitions.ts';
import { updateItem } from '../table/single-writes.ts';
import { getAtOneMoment, getItems, queryItems, type Table } from '../table/table.ts';
import { type AccountItem, accountItem, transferItem } from './items.ts';
import { accountKey } from './keys.ts';
import { waiters } from './queue.ts';

const { name, partitionKey, sortKey } = TABLE.indexes.lists;

/** Accounts as they stand, and who waits for them, in the table. */
export function dynamoAccounts(client: DynamoDBClient, tableName: string): Accounts {
  const table: Table = { client, name: tableName };
  return {
    read: (names, now) => readAccounts(table, names, now),
    named: (beginning, now) => readAccountsNamed(table, beginning, now),
    waiters: (account) => waiters(table, account),
    async awaited(now, limit) {
      return (await dueKeys(table, { in: [DUE.waiting], until: now, limit })).map(ownerOf);
    },
    async forgetQueue(account) {
      await updateItem(table, accountKey(account), {
        change: { remove: ['duePk', 'dueAt'] },
        condition: { where: '#waiting = :nobody', values: { nobody: 0 } },
      });
    },
  };
}

/** One atomic read takes 100 items: the account and this many of its overdue holds. */
const MAX_OVERDUE = 99;

/**
 * Accounts as they stand now, overdue holds counted as free without a write. Those never touched are
 * missing from the answer, as are those that are not wanted: nothing more is read of them.
 */
export async function readAccounts(
  table: Table,
  names: readonly string[],
  now: Date,
  isWanted: (account: AccountItem) => boolean = () => true,
): Promise<Map<string, AccountItem>> {
  const items = await getItems(table, [...new Set(names)].map(accountKey));
  const accounts = z.array(accountItem).parse(items).filter(isWanted);
  const read = await Promise.all(
    accounts.map((account) => (account.held > 0 ? withoutOverdue(table, account, now) : account)),
  );
  return new Map(read.map((account) => [account.account, account]));
}

/** The accounts that were ever touched whose names begin so, by name. */
async function readAccountsNamed(
  table: Table,
  beginning: string,
  now: Date,
): Promise<AccountItem[]> {
  const names = await Array.fromAsync(accountNames(table, { beginning }));
  const accounts = await readAccounts(table, names, now);
  return names.flatMap((account) => accounts.get(account) ?? []);
}

/** Names of the accounts in order: those that begin so, those after one of them, or all. */
export async function* accountNames(
  table: Table,
  { beginning, after }: { beginning?: string | undefined; after?: string | undefined } = {},
): AsyncGenerator<string> {
  const begins = beginning === undefined ? '' : ` AND begins_with(#${sortKey}, :beginning)`;
  const goesOn = after === undefined ? '' : ` AND #${sortKey} > :after`;
  const parts = shardsOf('accounts').map((accounts) =>
    queryItems(table, {
      index: name,
      where: `#${partitionKey} = :accounts${begins}${goesOn}`,
      values: { accounts, ...(begins && { beginning }), ...(goesOn && { after }) },
    }),
  );
  for await (const item of merged(parts, (entry) => String(entry[sortKey]))) {
    yield ownerOf(tableKey.parse(item));
  }
}

/** The account and its overdue holds of one moment, so that no hold is counted twice or not at all. */
async function withoutOverdue(table: Table, account: AccountItem, now: Date): Promise<AccountItem> {
  const due = { in: [DUE.pending(account.account)], until: now, limit: MAX_OVERDUE };
  const overdue = await dueKeys(table, due);
  if (overdue.length === 0) return account;
  const items = await getAtOneMoment(table, [accountKey(account.account), ...overdue]);
  const current = accountItem.parse(items.find(({ kind }) => kind === 'account'));
  const free = z
    .array(transferItem)
    .parse(items.filter(({ kind }) => kind === 'transfer'))
    .filter(({ duePk }) => duePk !== undefined)
    .reduce((sum, hold) => sum + hold.amountTpp, 0);
  return { ...current, held: current.held - free, used: current.used - free };
}
