import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import { licenseAfter } from '../../../../shared/licenses/lifecycle.ts';
import { EVER } from '../../clock.ts';
import type { DueCases } from '../../ports/cases.ts';
import { dueRows } from '../cases/due-rows.ts';
import { caseKey } from '../cases/keys.ts';
import { readCase } from '../cases/stored-case.ts';
import { waiterSortKey } from '../ledger/queue.ts';
import { dueKeys } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { DUE, LISTS, SHARED_DUE } from '../table/partitions.ts';
import { updateItem } from '../table/single-writes.ts';
import type { Table } from '../table/table.ts';
import { closeCase } from './close-case.ts';
import { warnOfEnd } from './license-warnings.ts';
import { endOverdue, freeOverdue } from './overdue-holds.ts';

const PARTITIONS = {
  license: shardsOf(SHARED_DUE.license),
  held: [DUE.held],
} as const;

/** What time makes due of cases, in the table. The index may be behind: the case itself says. */
export function dynamoDueCases(client: DynamoDBClient, tableName: string): DueCases {
  const table: Table = { client, name: tableName };
  return {
    async due(kind, until, limit) {
      const keys =
        kind === 'undecided'
          ? await dueRows(table, kind, { until, limit })
          : await dueKeys(table, { in: PARTITIONS[kind], until, limit });
      return keys.map((key) => ({ caseId: ownerOf(key) }));
    },
    async undecidedSince() {
      const [first] = await dueRows(table, 'undecided', { until: EVER, limit: 1 });
      return first && String(first.dueAt);
    },
    async expireHold(caseId, at) {
      const stored = await readCase(table, caseId);
      const isHeld = stored?.row.duePk === DUE.held;
      if (!isHeld || !isOver(stored.row.dueAt, at)) return false;
      return (await endOverdue(table, stored, at)) === 'ended';
    },
    async expireLicense(caseId, at) {
      const stored = await readCase(table, caseId);
      const { license } = stored ?? {};
      if (!stored || !license || !licenseAfter(license.state, 'expire')) return false;
      if (!isOver(license.expiresAt, at)) {
        await warnOfEnd(table, stored, at);
        return false;
      }
      return (await closeCase(table, stored, { to: 'expired', at })) !== undefined;
    },
    makeRoom: (account, at) => freeOverdue(table, account, at),
    async moveWaiter(account, { caseId, place, tpp }, to) {
      // The case itself may be unreadable: written is only where it is listed, if it still waits there.
      await updateItem(table, caseKey(caseId), {
        change: { set: { listSk: waiterSortKey(to, tpp) } },
        condition: {
          where: '#listPk = :queue AND #listSk = :seen',
          values: { queue: LISTS.waiting(account), seen: waiterSortKey(place, tpp) },
        },
      });
    },
  };
}

const isOver = (end: string | undefined, at: Date): boolean =>
  end !== undefined && end <= at.toISOString();
