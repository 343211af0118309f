import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import { DependencyUnavailableError } from '../../../../shared/errors.ts';
import { extended, secondsLater } from '../../../../shared/webhooks/lane.ts';
import { EVER } from '../../clock.ts';
import type { DueDeliveries, LaneChange, LaneOf, Lanes, ReadLane } from '../../ports/webhooks.ts';
import { untilStill } from '../../until-still.ts';
import { dueKeys } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { DUE, parkedPartition, SHARED_DUE } from '../table/partitions.ts';
import { updatedItem, updateItem } from '../table/single-writes.ts';
import { getItem, getItems, type Table } from '../table/table.ts';
import { deliveryLaneKey } from './keys.ts';
import { dueOf, laneOfItem, pageAttributes, readDeliveryLane, waitingIn } from './lane-items.ts';

/** Longer than a run may hold a lane: its function is ended before. */
const LEASE_SECONDS = 75;
const LOOKS = { of: 'A lane', most: 10 };

const FREE = 'attribute_not_exists(#leaseUntil) OR #leaseUntil < :now';

/** Lanes, in the table: what it says is so, whoever was woken for it, or was not. */
export function dynamoLanes(client: DynamoDBClient, tableName: string): Lanes & DueDeliveries {
  const table: Table = { client, name: tableName };
  const find: Lanes['find'] = async (of) => {
    const item = await getItem(table, deliveryLaneKey(of));
    return item && readDeliveryLane(item);
  };
  return {
    find,
    async extend(of, placed, { isParked, at }) {
      const { tail, dueAt, ...fresh } = extended(undefined, placed, at);
      await updateItem(table, deliveryLaneKey(of), {
        change: {
          set: { kind: 'lane', ...of, tail, ...pageAttributes(placed) },
          fill: {
            next: fresh.next,
            again: [],
            failures: 0,
            dueAt,
            duePk: waitingIn(of, isParked),
          },
          add: { changes: 1 },
        },
        condition: { where: 'attribute_not_exists(#tail) OR #tail < :tail', values: { tail } },
      });
    },
    async lease(of, now) {
      const leaseUntil = secondsLater(now, LEASE_SECONDS);
      const item = await updatedItem(table, deliveryLaneKey(of), {
        change: { set: { lease: randomUUID(), leaseUntil }, add: { changes: 1 } },
        condition: {
          where: `#dueAt <= :now AND (${FREE})`,
          values: { now: now.toISOString() },
        },
      });
      return item && readDeliveryLane(item);
    },
    change: (of, read, change) => changeLane(table, { of, read, change }),
    async park(of, now) {
      await updateItem(table, deliveryLaneKey(of), {
        change: { set: { duePk: waitingIn(of, true) } },
        condition: {
          where: `#duePk = :here AND (${FREE})`,
          values: { here: waitingIn(of, false), now: now.toISOString() },
        },
      });
    },
    unpark: (of) =>
      updateItem(table, deliveryLaneKey(of), {
        change: { set: { duePk: waitingIn(of, false) } },
        condition: {
          where: '#duePk = :here AND attribute_not_exists(#pausedAt)',
          values: { here: waitingIn(of, true) },
        },
      }),
    parked: (webhookId, limit) =>
      lanesIn(table, { in: shardsOf(parkedPartition(webhookId)).slice(1), until: EVER, limit }),
    async webhooks(until, limit) {
      const keys = await dueKeys(table, { in: [DUE.webhooks], until, limit });
      return keys.map((key) => ({ clientId: ownerOf(key), webhookId: key.sk }));
    },
    lanes: (until, limit) =>
      lanesIn(table, { in: shardsOf(SHARED_DUE.lanes).slice(1), until, limit }),
  };
}

async function lanesIn(table: Table, due: Parameters<typeof dueKeys>[1]): Promise<LaneOf[]> {
  const keys = await dueKeys(table, due);
  const items = await getItems(table, keys);
  const found = new Map(items.map((item) => [String(item.pk), laneOfItem(item)]));
  return keys.flatMap(({ pk }) => found.get(pk) ?? []);
}

interface Asked {
  readonly of: LaneOf;
  readonly read: ReadLane;
  readonly change: LaneChange;
}

/** Under the condition that it is as it was read; read again until it is. */
async function changeLane(
  table: Table,
  { of, read, change }: Asked,
): Promise<ReadLane | undefined> {
  let known: ReadLane | undefined = read;
  return untilStill(LOOKS, async () => {
    if (known?.lease !== read.lease) return { lost: true as const };
    const item = known && (await writeLane(table, { of, read: known, change }));
    if (item) return { lost: false as const, lane: readDeliveryLane(item) };
    const found = await getItem(table, deliveryLaneKey(of));
    if (!found) throw new DependencyUnavailableError('A lane is gone');
    known = readDeliveryLane(found);
    return undefined;
  }).then((outcome) => (outcome.lost ? undefined : outcome.lane));
}

function writeLane(table: Table, { of, read, change }: Asked) {
  const { to, releases, isParked } = change;
  const lane = to(read.lane);
  const { next, again, failures, pausedAt } = lane;
  const due = dueOf(of, lane, isParked);
  const ends = [
    ...(releases ? ['lease', 'leaseUntil'] : []),
    ...(due ? [] : ['duePk', 'dueAt']),
    ...(pausedAt === undefined ? ['pausedAt'] : []),
  ];
  return updatedItem(table, deliveryLaneKey(of), {
    change: {
      set: { next, again, failures, pausedAt, ...due },
      add: { changes: 1 },
      remove: ends,
    },
    condition: { where: '#changes = :changed', values: { changed: read.changes } },
  });
}
