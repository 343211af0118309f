import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { untouched } from '../../../../shared/ledger/account.ts';
import { type LimitInForce, limitInForce, quotaOf } from '../../../../shared/ledger/limits.ts';
import type { Quotas } from '../../ports/ledger.ts';
import type { Table } from '../table/table.ts';
import { readAccounts, readAccountsNamed } from './accounts.ts';

/** Accounts as people and suppliers see them. */
export function dynamoQuotas(
  client: DynamoDBClient,
  tableName: string,
  limitOf: LimitInForce = limitInForce,
): Quotas {
  const table: Table = { client, name: tableName };
  return {
    async list(now) {
      const accounts = await readAccountsNamed(table, undefined, now);
      return accounts.flatMap((account) => quotaOf(account, limitOf(account.account, now)) ?? []);
    },
    async find(account, now) {
      const item = (await readAccounts(table, [account], now)).get(account);
      return quotaOf(item ?? untouched(account), limitOf(account, now));
    },
  };
}
