import { EVER } from '../../clock.ts';
import type { KeptEvent } from '../../ports/notices.ts';
import { dueKeys } from '../table/due.ts';
import { DUE, dueShard } from '../table/partitions.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItems, type Table } from '../table/table.ts';
import { eventIn, homeOf } from './told-items.ts';

const MOST = 200;

const GIVEN_UP = { where: '#duePk = :givenUp', values: { givenUp: DUE.undeliverable } };

/** Events that were offered so often that they are offered no more, oldest first. */
export async function readUndeliverable(table: Table): Promise<KeptEvent[]> {
  const keys = await dueKeys(table, { in: [DUE.undeliverable], until: EVER, limit: MOST });
  const items = (await getItems(table, keys)).filter(({ duePk }) => duePk === DUE.undeliverable);
  return items
    .flatMap((item) => eventIn(item) ?? [])
    .sort((left, right) => left.at.localeCompare(right.at) || left.sequence - right.sequence);
}

/** Offers such an event as if it were new. Whether it was one. */
export const offerAnew = (table: Table, event: KeptEvent, at: Date): Promise<boolean> =>
  updateItem(table, homeOf(event), {
    change: {
      set: { duePk: dueShard('undelivered', event.caseId), dueAt: at.toISOString(), offers: 1 },
    },
    condition: GIVEN_UP,
  });
