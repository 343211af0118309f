import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { instant } from '../../../../shared/contracts/decision.ts';
import { SIXTEENTHS, type Sixteenth } from '../../../../shared/ledger/parts.ts';
import type { DriftChecks } from '../../ports/ledger.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, type Table } from '../table/table.ts';
import { accountNames } from './accounts.ts';
import { checkAccount } from './drift.ts';
import { DRIFT_CHECK_KEY } from './keys.ts';

const EVERY_MS = 3_600_000;

const progress = z.object({ checkedAt: instant, after: z.string().optional() });

/** How far the check of all accounts has come, in the table. */
export function dynamoDriftChecks(client: DynamoDBClient, tableName: string): DriftChecks {
  const table: Table = { client, name: tableName };
  return {
    async begin(now, most) {
      const before = progress.optional().parse(await getItem(table, DRIFT_CHECK_KEY));
      if (!(await claimHour(table, now))) return undefined;
      const names: string[] = [];
      for await (const account of accountNames(table, { after: before?.after })) {
        if (names.push(account) === most) break;
      }
      return names;
    },
    driftOf: async (account, now) => (await checkAccount(table, account, partAt(now))).drift,
    async goOnAfter(account) {
      await updateItem(table, DRIFT_CHECK_KEY, {
        change: { set: { after: account }, ...(account === undefined && { remove: ['after'] }) },
        condition: { where: 'attribute_exists(#pk)' },
      });
    },
  };
}

/** Of two sweeps at once only one checks. */
const claimHour = (table: Table, now: Date): Promise<boolean> =>
  updateItem(table, DRIFT_CHECK_KEY, {
    change: { set: { kind: 'sweep', checkedAt: now.toISOString() } },
    condition: {
      where: 'attribute_not_exists(#checkedAt) OR #checkedAt <= :anHourAgo',
      values: { anHourAgo: new Date(now.getTime() - EVERY_MS).toISOString() },
    },
  });

/** One after the other, and a turn of all of them later one further: no account always meets the same. */
function partAt(now: Date): Sixteenth | undefined {
  const hours = Math.floor(now.getTime() / EVERY_MS);
  return SIXTEENTHS[(hours + Math.floor(hours / SIXTEENTHS.length)) % SIXTEENTHS.length];
}
