import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { HeardEvent } from '../../../../shared/contracts/intake.ts';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import { TABLE } from '../../../../shared/deployment/table.ts';
import {
  appended,
  emptyLane,
  isFull,
  knownTimeOf,
  type Lane,
  nextIn,
  settledLane,
} from '../../../../shared/intake/lane.ts';
import type { Clock } from '../../clock.ts';
import type { DueLanes, IntakeStore, SettledEvent } from '../../ports/intake.ts';
import type { ListAsked } from '../../ports/shipments.ts';
import { untilStill } from '../../until-still.ts';
import { commit, put, type Write } from '../table/commit.ts';
import { dueKeys, tableKey } from '../table/due.ts';
import { type Condition, ownerOf } from '../table/expression.ts';
import { nextOfferAt } from '../table/offers.ts';
import { LISTS, SHARED_DUE } from '../table/partitions.ts';
import { getItem, getItems, queryItems, type Table } from '../table/table.ts';
import { eventItem, itemOfLane, listedPlaceOf, readEventItem, readLane } from './items.ts';
import { intakeEventKey, laneKey } from './keys.ts';

/** Events in, and the lanes of their orders, in the table. */
export function dynamoIntake(
  client: DynamoDBClient,
  name: string,
  clock: Clock,
): IntakeStore & DueLanes {
  const table: Table = { client, name };
  return {
    async find(id) {
      const item = await getItem(table, intakeEventKey(id));
      return item && readEventItem(item);
    },
    async park(event) {
      return (await commit(table, [eventWrite(event, event.state !== 'dismissed')])).committed;
    },
    enqueue: (event, lane) => enqueue(table, event, { ...lane, at: clock() }),
    lane: (id) => laneIn(table, id),
    settle: (lane, event, settled) => settle(table, { lane, event, settled, at: clock() }),
    postpone: (lane, first) => postpone(table, lane, { since: first.receivedAt, at: clock() }),
    parked: (clientId, asked) => parkedPage(table, clientId, asked),
    async due(until, limit) {
      const due = { in: shardsOf(SHARED_DUE.intake), until, limit };
      return (await dueKeys(table, due)).map((key) => ({ laneId: ownerOf(key) }));
    },
  };
}

/** On condition that it is as it was seen: version 0 was never stored. */
const unmoved = (version: number): Condition =>
  version === 0
    ? { where: 'attribute_not_exists(#pk)' }
    : { where: '#version = :seen', values: { seen: version } };

const eventWrite = (event: HeardEvent, isListed: boolean): Write =>
  put(
    'event',
    eventItem({ ...event, version: event.version + 1 }, isListed),
    unmoved(event.version),
  );

/** Whoever began to do it has this long, before the sweep does. */
const IN_HAND_MS = 30_000;

const laneWrite = (lane: Lane, seen: number, at: Date): Write => {
  const dueAt = new Date(at.getTime() + IN_HAND_MS).toISOString();
  return put('lane', itemOfLane(lane, dueAt), unmoved(seen));
};

/** An order that was not filed in so long will hardly be: its events stay where they are listed. */
const LOOKED_AFTER_MS = 90 * 86_400_000;

async function postpone(
  table: Table,
  lane: Lane,
  { since, at }: { readonly since: string; readonly at: Date },
): Promise<void> {
  const isGivenUp = at.getTime() - Date.parse(since) > LOOKED_AFTER_MS;
  const item = itemOfLane(lane, isGivenUp ? undefined : nextOfferAt(since, at));
  await commit(table, [put('lane', item, unmoved(lane.version))]);
}

async function laneIn(table: Table, id: string): Promise<Lane | undefined> {
  const item = await getItem(table, laneKey(id));
  return item && readLane(item);
}

/** Many of one order may come at once. */
const LOOKS = { of: 'The lane of an order', most: 40 };

const enqueue = (
  table: Table,
  event: HeardEvent,
  { id, caseId, at }: Pick<Lane, 'id' | 'caseId'> & { readonly at: Date },
): Promise<boolean | 'full'> =>
  untilStill(LOOKS, async () => {
    const { clientId, reading, receivedAt: cameAt } = event;
    if (!reading) throw new TypeError('What is not read is in no lane');
    const seen = (await laneIn(table, id)) ?? emptyLane(id, clientId, caseId);
    const came = { event: event.id, type: reading.type };
    if (isFull(seen, came)) return 'full';
    const { lane, happenedAt } = appended(seen, came, { time: knownTimeOf(event), cameAt });
    const kept = { ...event, state: 'waiting', lane: id, happenedAt } as const;
    const outcome = await commit(table, [
      eventWrite(kept, nextIn(lane) === undefined),
      laneWrite(lane, seen.version, at),
    ]);
    if (outcome.committed) return true;
    return outcome.failed.has('event') ? false : undefined;
  });

interface Settling {
  readonly lane: Lane;
  readonly event: HeardEvent;
  readonly settled: SettledEvent;
  readonly at: Date;
}

async function settle(table: Table, { lane, event, settled, at }: Settling): Promise<boolean> {
  const { state, outcome, caseId } = settled;
  const { reading, happenedAt = event.receivedAt, lane: _, ...rest } = event;
  if (!reading) throw new TypeError('What is not read is in no lane');
  const done = {
    event: event.id,
    type: reading.type,
    isDone: state === 'done',
    happenedAt,
    caseId,
  };
  const kept = { ...rest, reading, happenedAt, state, outcome };
  const committed = await commit(table, [
    eventWrite(kept, state === 'parked'),
    laneWrite(settledLane(lane, done), lane.version, at),
  ]);
  return committed.committed;
}

const { lists } = TABLE.indexes;

async function parkedPage(table: Table, clientId: string, { after = '', limit }: ListAsked) {
  const query = {
    index: lists.name,
    where: `#${lists.partitionKey} = :list AND #${lists.sortKey} > :after`,
    values: { list: LISTS.parked(clientId), after: after || ' ' },
    limit: limit + 1,
  };
  const keys = await Array.fromAsync(queryItems(table, query), (item) => tableKey.parse(item));
  const items = await getItems(table, keys.slice(0, limit));
  // The index lags a little: what it names may have gone on.
  const events = items.filter(({ listPk }) => listPk !== undefined).map(readEventItem);
  const ordered = events.sort((one, other) =>
    listedPlaceOf(one).localeCompare(listedPlaceOf(other)),
  );
  const last = ordered.at(-1);
  return { items: ordered, next: keys.length > limit && last ? listedPlaceOf(last) : undefined };
}
