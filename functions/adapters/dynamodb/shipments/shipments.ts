import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import { lapsedPlan } from '../../../../shared/shipments/planning.ts';
import { ship } from '../../../../shared/shipments/ship.ts';
import { shareReached, shippedPercent } from '../../../../shared/shipments/warnings.ts';
import type { DueShipments, Shipments } from '../../ports/shipments.ts';
import { untilStill } from '../../until-still.ts';
import { warningWrites } from '../settlements/license-warnings.ts';
import { LICENSE_LOOKS } from '../settlements/license-writes.ts';
import { commit } from '../table/commit.ts';
import { dueKeys } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { SHARED_DUE } from '../table/partitions.ts';
import type { Table } from '../table/table.ts';
import { bookShipment, readShippable } from './book-shipment.ts';
import { SHIPMENT } from './keys.ts';

/** Shipments, in the table beside their case. */
export function dynamoShipments(client: DynamoDBClient, name: string): Shipments {
  const table: Table = { client, name };
  return {
    book: (asked, at) => bookShipment(table, { ...asked, at }, (book) => ship(book, asked.act)),
    warn: (caseId, at) => warnOfUse(table, caseId, at),
  };
}

/** The same, by time. */
export function dynamoDueShipments(client: DynamoDBClient, name: string): DueShipments {
  const table: Table = { client, name };
  return {
    async overdue(until, limit) {
      const keys = await dueKeys(table, { in: shardsOf(SHARED_DUE.shipment), until, limit });
      return keys.map((key) => ({ caseId: ownerOf(key), item: key.sk }));
    },
    async lapse({ caseId, item }, at) {
      const act = { do: 'void', number: item.slice(SHIPMENT.length) } as const;
      return !(await bookShipment(table, { caseId, act, at }, lapsedPlan)).isKnown;
    },
  };
}

/** Tells once that so much of a license has shipped. */
const warnOfUse = (table: Table, caseId: string, at: Date): Promise<boolean> =>
  untilStill(LICENSE_LOOKS, async () => {
    const { known, license, lines } = await readShippable(table, caseId);
    const share = shareReached(shippedPercent(lines));
    if (share === undefined || share <= (license.warnedPercent ?? 0)) return false;
    const warning = { at, set: { warnedPercent: share }, told: { shippedPercent: share } };
    const outcome = await commit(table, warningWrites(known, license, warning));
    return outcome.committed ? true : undefined;
  });
