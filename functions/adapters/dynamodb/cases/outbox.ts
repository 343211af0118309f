import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { caseFileOf } from '../../../../shared/cases/known-case.ts';
import type { OutboxEvent } from '../../../../shared/contracts/event.ts';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import type { ToldMark } from '../../../../shared/events/untold.ts';
import { EVER } from '../../clock.ts';
import { gathered } from '../../gathered.ts';
import type { KeptEvent, LostEvents, Outbox } from '../../ports/notices.ts';
import type { DueWork } from '../../ports/reviews.ts';
import { commit, update } from '../table/commit.ts';
import { dueKeys } from '../table/due.ts';
import { type Key, ownerOf } from '../table/expression.ts';
import { nextOfferAt, offerLater } from '../table/offers.ts';
import { DUE, SHARED_DUE } from '../table/partitions.ts';
import { putItem, updateItem } from '../table/single-writes.ts';
import { getItem, getItems, queryItems, type RawItem, type Table } from '../table/table.ts';
import { updateTogether } from '../table/together.ts';
import { dueRows } from './due-rows.ts';
import { caseKey, decisionKey, outboxKey, toldKey } from './keys.ts';
import { type ReadCase, readCaseItems, readDecidedOnce } from './stored-case.ts';
import { markAttributes, readUpTo, tellingsUpTo } from './tellings.ts';
import { eventIn, homeOf, tellOfItself } from './told-items.ts';

const toldItem = z.object({ kind: z.literal('told'), recipient: z.string() });

const UNDELIVERED_IN = shardsOf(SHARED_DUE.undelivered);

const isUndelivered = ({ duePk }: RawItem): boolean => UNDELIVERED_IN.includes(String(duePk));

export function dynamoOutbox(client: DynamoDBClient, tableName: string): Outbox & LostEvents {
  const table: Table = { client, name: tableName };
  const readFirst = gathered(READ_AT_ONCE, (ids: readonly string[]) => readDecidedOnce(table, ids));
  const readFor = async (event: KeptEvent): Promise<ReadCase | undefined> => {
    const isFirst = event.withDecision === 1 && event.sequence === 1;
    const first = isFirst ? await readFirst(event.caseId) : undefined;
    return first ?? readCaseItems(table, event.caseId, readUpTo(event));
  };
  return {
    async find(event) {
      const read = await readFor(event);
      if (!read) return { isDelivered: false, file: undefined, untold: [] };
      return {
        isDelivered: isDelivered(event, read),
        file: caseFileOf(read.stored),
        untold: await tellingsUpTo(table, read, {
          event,
          isDelivered: (one) => isDelivered(one, read),
        }),
      };
    },
    before: (event) => eventsBefore(table, event),
    toldOf: (event) => toldOf(table, event),
    async markTold({ caseId, sequence }, recipient, at) {
      const item = { kind: 'told', recipient, at: at.toISOString() };
      await putItem(table, { ...toldKey(caseId, sequence, recipient), ...item });
    },
    async markInFeed(event, told) {
      await updateItem(table, homeOf(event), {
        change: { set: markAttributes(told) },
        condition: { where: 'attribute_exists(#pk)' },
      });
    },
    markDelivered: (event, at, told) => markDelivered(table, event, { at, told }),
    async due(until, limit) {
      const keys = await Promise.all([
        dueKeys(table, { in: UNDELIVERED_IN, until, limit }),
        dueRows(table, 'untold', { until, limit }),
      ]);
      return keys.flat().map((key) => ({ caseId: ownerOf(key), item: key.sk }));
    },
    async undeliveredBefore(until, limit) {
      const keys = await dueKeys(table, { in: UNDELIVERED_IN, until, limit });
      const rows = await dueRows(table, 'untold', { until, limit });
      const items = [
        ...(await getItems(table, keys)).filter(isUndelivered),
        ...(await getItems(table, rows.map(untoldKey))),
      ];
      return items.flatMap((item) => readable(item) ?? []).sort(inOrder);
    },
    async countUndeliverable(limit) {
      const due = { in: [DUE.undeliverable], until: EVER, limit };
      return (await dueKeys(table, due)).length;
    },
    offerAgain: (work, at) => offerAgain(table, work, at),
  };
}

/** Those kept with decisions and those by themselves. */
async function eventsBefore(table: Table, { caseId, sequence }: OutboxEvent): Promise<KeptEvent[]> {
  const events: KeptEvent[] = [];
  for (const { pk, sk } of [decisionKey(caseId, 0), outboxKey(caseId, 0)]) {
    const values = { pk, prefix: sk.slice(0, sk.indexOf('#') + 1) };
    const query = { where: '#pk = :pk AND begins_with(#sk, :prefix)', values };
    for await (const item of queryItems(table, query)) {
      const event = eventIn(item);
      if (event) events.push(event);
    }
  }
  return events
    .filter((event) => event.sequence < sequence)
    .sort((left, right) => right.sequence - left.sequence);
}

/** The item says so itself, or the row of its case has nothing to tell of it any more. */
function isDelivered(event: KeptEvent, { stored, items }: ReadCase): boolean {
  const item = items.get(homeOf(event).sk);
  if (!item || item.deliveredAt !== undefined) return item !== undefined;
  const isDueByCase = event.withDecision !== undefined && item.duePk === undefined;
  return isDueByCase && stored.row.untold !== event.withDecision;
}

/** The row of a case that tells of a decision has nothing more to tell. */
const toldBy = (number: number, told?: ToldMark) => ({
  change: { set: markAttributes(told), remove: ['untold', 'duePk', 'dueAt'] },
  condition: { where: '#untold = :number', values: { number } },
});

const READ_AT_ONCE = 33;

/** By the row of its case as long as that tells of it, else by itself. */
async function markDelivered(
  table: Table,
  event: KeptEvent,
  { at, told }: { at: Date; told: ToldMark | undefined },
): Promise<void> {
  const { caseId, withDecision } = event;
  if (withDecision !== undefined) {
    if (await updateTogether(table, caseKey(caseId), toldBy(withDecision, told))) return;
  }
  await updateItem(table, homeOf(event), {
    change: {
      set: { deliveredAt: at.toISOString(), ...markAttributes(told) },
      remove: ['duePk', 'dueAt'],
    },
    condition: { where: 'attribute_exists(#pk) AND attribute_not_exists(#deliveredAt)' },
  });
}

const untoldKey = ({ untold, ...key }: Key & RawItem): Key =>
  decisionKey(ownerOf(key), Number(untold));

/** Takes the entry from the row and gives it to the decision, which is offered by that. */
async function offerOfRow(table: Table, row: Key & RawItem, at: Date): Promise<boolean> {
  const event = eventIn((await getItem(table, untoldKey(row))) ?? {});
  if (event?.withDecision === undefined) return false;
  const { caseId, withDecision } = event;
  const outcome = await commit(table, [
    update('row', caseKey(caseId), toldBy(withDecision)),
    tellOfItself(caseId, withDecision, { at: nextOfferAt(event.at, at), offers: 2 }),
  ]);
  return outcome.committed;
}

async function offerAgain(table: Table, { caseId, item }: DueWork, at: Date): Promise<boolean> {
  const key = { pk: caseKey(caseId).pk, sk: item };
  const found = await getItem(table, key);
  if (found?.kind === 'case') return offerOfRow(table, { ...found, ...key }, at);
  const event = found && isUndelivered(found) && eventIn(found);
  if (!event) return false;
  return offerLater(table, key, { from: SHARED_DUE.undelivered, since: event.at, at });
}

async function toldOf(table: Table, { caseId, sequence }: OutboxEvent): Promise<Set<string>> {
  const { pk, sk: prefix } = toldKey(caseId, sequence, '');
  const query = { where: '#pk = :pk AND begins_with(#sk, :prefix)', values: { pk, prefix } };
  const recipients = new Set<string>();
  for await (const item of queryItems(table, query)) {
    recipients.add(toldItem.parse(item).recipient);
  }
  return recipients;
}

/** One that cannot be read hides no other; the sweep meets it, too, and tells of it. */
function readable(item: RawItem): KeptEvent | undefined {
  try {
    return eventIn(item);
  } catch {
    return undefined;
  }
}

const inOrder = (left: OutboxEvent, right: OutboxEvent): number =>
  left.at.localeCompare(right.at) || left.sequence - right.sequence;
