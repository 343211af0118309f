import { type OutboxEvent, outboxEvent } from '../../../../shared/contracts/event.ts';
import { EVER } from '../../clock.ts';
import { dueKeys } from '../table/due.ts';
import { DUE, dueShard } from '../table/partitions.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItems, type Table } from '../table/table.ts';
import { outboxKey } from './keys.ts';

const MOST = 200;

const GIVEN_UP = { where: '#duePk = :givenUp', values: { givenUp: DUE.undeliverable } };

/** Events that were offered so often that they are offered no more, oldest first. */
export async function readUndeliverable(table: Table): Promise<OutboxEvent[]> {
  const keys = await dueKeys(table, { in: [DUE.undeliverable], until: EVER, limit: MOST });
  const items = (await getItems(table, keys)).filter(({ duePk }) => duePk === DUE.undeliverable);
  return items
    .map((item) => outboxEvent.parse(item))
    .sort((left, right) => left.at.localeCompare(right.at) || left.sequence - right.sequence);
}

/** Offers such an event as if it were new. Whether it was one. */
export const offerAnew = (
  table: Table,
  { caseId, sequence }: OutboxEvent,
  at: Date,
): Promise<boolean> =>
  updateItem(table, outboxKey(caseId, sequence), {
    change: { set: { duePk: dueShard('undelivered', caseId), dueAt: at.toISOString(), offers: 1 } },
    condition: GIVEN_UP,
  });
