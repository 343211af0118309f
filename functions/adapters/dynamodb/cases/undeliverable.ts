import { EVER } from '../../clock.ts';
import { dueKeys } from '../table/due.ts';
import { type Key, ownerOf } from '../table/expression.ts';
import { DUE, dueShard } from '../table/partitions.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItems, type RawItem, type Table } from '../table/table.ts';
import { eventIn, homeOf } from './told-items.ts';

const MOST = 200;

const GIVEN_UP = { where: '#duePk = :givenUp', values: { givenUp: DUE.undeliverable } };

/** A notice, a summary of a day, or a letter about a draft, that was offered so often that it is offered no more. */
export interface GivenUp {
  readonly key: Key;
  /** Where it is due when it is offered. */
  readonly duePk: string;
  readonly at: string;
  /** What it is, without saying to whom. */
  readonly what: string;
}

/** All that is offered no more, oldest first. */
export async function readUndeliverable(table: Table): Promise<GivenUp[]> {
  const keys = await dueKeys(table, { in: [DUE.undeliverable], until: EVER, limit: MOST });
  const items = (await getItems(table, keys)).filter(({ duePk }) => duePk === DUE.undeliverable);
  return items
    .flatMap((item) => givenUp(item) ?? [])
    .sort((left, right) => left.at.localeCompare(right.at) || left.what.localeCompare(right.what));
}

function givenUp(item: RawItem): GivenUp | undefined {
  if (item.kind === 'summary') {
    const key = { pk: String(item.pk), sk: String(item.sk) };
    const id = ownerOf(key);
    return {
      key,
      duePk: dueShard('summaries', id),
      at: String(item.closesAt),
      what: `summary ${id}`,
    };
  }
  if (item.kind === 'draft-letter') return givenUpLetter(item);
  const event = eventIn(item);
  if (!event) return undefined;
  const { caseId, type, at } = event;
  const duePk = dueShard('undelivered', caseId);
  return { key: homeOf(event), duePk, at, what: `${caseId}  ${type}` };
}

/** The key says of which draft it tells, and what. */
function givenUpLetter({ pk, sk, since, what }: RawItem): GivenUp {
  const key = { pk: String(pk), sk: String(sk) };
  const id = ownerOf(key);
  return {
    key,
    duePk: DUE.draftLetters,
    at: String(since),
    what: `draft ${id} ${what}`,
  };
}

/** Offers it as if it were new. Whether it was given up. */
export const offerAnew = (table: Table, { key, duePk }: GivenUp, at: Date): Promise<boolean> =>
  updateItem(table, key, {
    change: { set: { duePk, dueAt: at.toISOString(), offers: 1 } },
    condition: GIVEN_UP,
  });
