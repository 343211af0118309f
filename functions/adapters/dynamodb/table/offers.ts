import type { Key } from './expression.ts';
import { DUE, type SHARED_DUE } from './partitions.ts';
import { updateItem } from './single-writes.ts';
import type { Table } from './table.ts';

/** What nobody took after this many offers (about two days) waits for a person. */
const MAX_OFFERS = 60;
const MAX_PAUSE_MS = 3_600_000;

/** What is offered, from when on, and by which partition it is known to be still untold. */
interface Offered {
  readonly from: (typeof SHARED_DUE)[keyof typeof SHARED_DUE] | typeof DUE.draftLetters;
  readonly since: string;
  readonly at: Date;
}

/** The longer it has been untold, the later. */
export function nextOfferAt(since: string, at: Date): string {
  const pauseMs = Math.min(MAX_PAUSE_MS, (at.getTime() - Date.parse(since)) / 2);
  return new Date(at.getTime() + pauseMs).toISOString();
}

/** A change of the item puts it into the stream again. The older it is, the longer the next pause. Whether it was untold. */
export async function offerLater(
  table: Table,
  key: Key,
  { from, since, at }: Offered,
): Promise<boolean> {
  const untold = { where: 'begins_with(#duePk, :untold)', values: { untold: from } };
  const dueAt = nextOfferAt(since, at);
  const offered = await updateItem(table, key, {
    change: { set: { dueAt }, add: { offers: 1 } },
    condition: {
      where: `${untold.where} AND #offers < :most`,
      values: { ...untold.values, most: MAX_OFFERS },
    },
  });
  if (offered) return true;
  return updateItem(table, key, {
    change: { set: { duePk: DUE.undeliverable } },
    condition: untold,
  });
}
