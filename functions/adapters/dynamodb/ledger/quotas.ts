import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { COUNTRY_CODES } from '../../../../shared/contracts/country.ts';
import type { Quota } from '../../../../shared/contracts/quota.ts';
import { accountLimit, policyInForce } from '../../../../shared/rules/index.ts';
import type { Quotas } from '../../ports/ledger.ts';
import type { Table } from '../table/table.ts';
import { readAccounts, readAllAccounts } from './accounts.ts';
import type { AccountItem } from './items.ts';

/** The policy's limit of an account at an instant; `undefined` for a name it gives none. */
export type LimitInForce = (account: string, now: Date) => number | undefined;

export const limitInForce: LimitInForce = (account, now) => {
  const [kind, owner = ''] = account.split('/');
  if (kind === 'country' && !COUNTRY_CODES.has(owner)) return undefined;
  const at = now.toISOString();
  return accountLimit(policyInForce(at), account, at);
};

/** Accounts as people and suppliers see them. */
export function dynamoQuotas(
  client: DynamoDBClient,
  tableName: string,
  limitOf: LimitInForce = limitInForce,
): Quotas {
  const table: Table = { client, name: tableName };
  return {
    async list(now) {
      const accounts = await readAllAccounts(table, now);
      return accounts.flatMap((account) => quotaOf(account, limitOf(account.account, now)) ?? []);
    },
    async find(account, now) {
      const item = (await readAccounts(table, [account], now)).get(account);
      return quotaOf(item ?? untouched(account), limitOf(account, now));
    },
  };
}

const untouched = (account: string): AccountItem => ({
  kind: 'account',
  account,
  held: 0,
  posted: 0,
  used: 0,
  waiting: 0,
});

/** An officer's adjustment, else the policy's limit now, else the limit when last drawn on. */
export const currentLimit = (
  account: AccountItem,
  limitTpp: number | undefined,
): number | undefined => account.limitTpp ?? limitTpp ?? account.policyLimitTpp;

function quotaOf(account: AccountItem, policyLimitTpp: number | undefined): Quota | undefined {
  const limitTpp = currentLimit(account, policyLimitTpp);
  if (limitTpp === undefined) return undefined;
  return {
    account: account.account,
    limitTpp,
    heldTpp: account.held,
    postedTpp: account.posted,
    availableTpp: Math.max(0, limitTpp - account.used),
    waiting: account.waiting,
  };
}
