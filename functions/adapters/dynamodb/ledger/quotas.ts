import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Quota } from '../../../../shared/contracts/quota.ts';
import { isSynthetic } from '../../../../shared/deployment/synthetic.ts';
import { maySee, untouched } from '../../../../shared/ledger/account.ts';
import { type LimitInForce, limitInForce, quotaOf } from '../../../../shared/ledger/limits.ts';
import { asSeen } from '../../../../shared/ledger/visible.ts';
import type { ClientQuotas, PageAsked, Quotas } from '../../ports/ledger.ts';
import type { Table } from '../table/table.ts';
import { accountNames, readAccounts } from './accounts.ts';

/** Accounts as officers and operators see them. */
export function dynamoQuotas(
  client: DynamoDBClient,
  tableName: string,
  limitOf: LimitInForce = limitInForce,
): Quotas {
  const table: Table = { client, name: tableName };
  const findAll: Quotas['findAll'] = async (accounts, now) => {
    const known = await readAccounts(table, accounts, now);
    return accounts.flatMap(
      (account) => quotaOf(known.get(account) ?? untouched(account), limitOf(account, now)) ?? [],
    );
  };
  return { findAll, find: async (account, now) => (await findAll([account], now))[0] };
}

/** Accounts as clients see them. */
export function dynamoClientQuotas(
  client: DynamoDBClient,
  tableName: string,
  limitOf: LimitInForce = limitInForce,
): ClientQuotas {
  const table: Table = { client, name: tableName };
  const seenBy = (clientId: string, now: Date) => async (names: readonly string[]) => {
    const accounts = await readAccounts(table, names, now, (item) => maySee(item, clientId));
    return names.flatMap((account): Quota[] => {
      const known = accounts.get(account) ?? untouched(account);
      const quota = maySee(known, clientId) && quotaOf(known, limitOf(account, now));
      if (!quota) return [];
      // The canary is ours, and counts to the unit.
      return [isSynthetic({ clientId }) ? quota : asSeen(quota)];
    });
  };
  return {
    page: (clientId, asked, now) => pageOf(table, asked, seenBy(clientId, now)),
    async find(clientId, account, now) {
      return (await seenBy(clientId, now)([account]))[0];
    },
  };
}

/** One read takes as many. */
const TOGETHER = 100;

/** Goes through the accounts by name until it has as many as are asked for, and knows of one more. */
async function pageOf(
  table: Table,
  { after, limit }: PageAsked,
  seen: (names: readonly string[]) => Promise<readonly Quota[]>,
) {
  const quotas: Quota[] = [];
  for await (const names of together(accountNames(table, { after }))) {
    quotas.push(...(await seen(names)));
    if (quotas.length > limit) break;
  }
  const page = quotas.slice(0, limit);
  return { quotas: page, next: quotas.length > limit ? page.at(-1)?.account : undefined };
}

async function* together(names: AsyncIterable<string>): AsyncGenerator<string[]> {
  let some: string[] = [];
  for await (const name of names) {
    some.push(name);
    if (some.length < TOGETHER) continue;
    yield some;
    some = [];
  }
  yield some;
}
