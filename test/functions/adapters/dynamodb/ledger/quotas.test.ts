import { beforeAll, describe, expect, it } from 'vitest';
import {
  dynamoClientQuotas,
  dynamoQuotas,
} from '../../../../../functions/adapters/dynamodb/ledger/quotas.ts';
import type { Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import { draw, held, licensed, submissionAt, waitlisted } from '../../../../support/cases.ts';
import { deskOf } from '../../../../support/desk.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';
import { NOON } from '../../../../support/ledger.ts';

let table: Table;
beforeAll(async () => {
  table = await createTestTable();
});
const OMAN = 'country/OM/2025-2027';
const LIMITS: Record<string, number> = { a: 100, b: 50, z: 100, [OMAN]: 100_000 };
const limitOf = (account: string): number | undefined => LIMITS[account];
const quotas = () => dynamoQuotas(table.client, table.name, limitOf);
const client = () => dynamoClientQuotas(table.client, table.name, limitOf);

const NOBODY = { heldTpp: 0, postedTpp: 0, waiting: 0 };
const ALL = { limit: 100 };

const receivedFrom = (clientId: string) => deskOf(table).received({ ...submissionAt(), clientId });

/** What one client is shown, page by page of so many. */
async function pagesFor(clientId: string, limit: number): Promise<string[][]> {
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const page = await client().page(clientId, { after, limit }, NOON);
    pages.push(page.quotas.map(({ account }) => account));
    after = page.next;
  } while (after !== undefined);
  return pages;
}

describe('Quotas', () => {
  it('show an untouched account as all free, and none for a name without a limit', async () => {
    const free = { limitTpp: 50, ...NOBODY, availableTpp: 50 };
    expect(await quotas().find('b', NOON)).toEqual({ account: 'b', ...free });
    expect(await quotas().find('c', NOON)).toBeUndefined();
  });

  it('list the accounts that a client has a case on, by name, with what is held, posted and waiting', async () => {
    const desk = deskOf(table);
    await desk.decide(await desk.received(), [held(draw('z', 5), draw('a', 60))]);
    await desk.decide(await desk.received(), [licensed(draw('a', 30))]);
    await desk.decide(await desk.received(), [licensed(draw('a', 20)), waitlisted('a')]);
    await desk.limit('b', 10);
    expect((await client().page('client', ALL, NOON)).quotas).toEqual([
      { account: 'a', limitTpp: 100, heldTpp: 60, postedTpp: 30, availableTpp: 10, waiting: 1 },
      { account: 'z', limitTpp: 100, heldTpp: 5, postedTpp: 0, availableTpp: 95, waiting: 0 },
    ]);
    const later = new Date('2040-01-01T00:00:00.000Z');
    expect(await quotas().find('a', later)).toMatchObject({ heldTpp: 0, availableTpp: 70 });
    await desk.limit('a', 40);
    expect(await quotas().find('a', NOON)).toMatchObject({ limitTpp: 40, availableTpp: 0 });
    expect(await quotas().find('b', NOON)).toMatchObject({ limitTpp: 10, availableTpp: 10 });
  });

  it.each(['a', 'b', 'nothing'])('are none to a client without a case on %s', async (account) => {
    expect(await client().find('another', account, NOON)).toBeUndefined();
    expect((await client().page('another', ALL, NOON)).quotas).toEqual([]);
  });

  it('are seen by whoever has drawn, held or waits, also once it was given back', async () => {
    const desk = deskOf(table);
    const names = ['drawn', 'holding', 'waiting', 'withdrawn'];
    for (const name of names) LIMITS[name] = 100;
    await desk.decide(await receivedFrom('drawer'), [licensed(draw('drawn', 100))]);
    await desk.decide(await receivedFrom('holder'), [held(draw('holding', 1))]);
    await desk.decide(await receivedFrom('drawer'), [licensed(draw('waiting', 100))]);
    await desk.decide(await receivedFrom('waiter'), [
      licensed(draw('waiting', 1)),
      waitlisted('waiting'),
    ]);
    const withdrawn = await receivedFrom('gone');
    await desk.decide(withdrawn, [licensed(draw('withdrawn', 1))]);
    await desk.withdraw(withdrawn);
    const seen = async (clientId: string) => (await pagesFor(clientId, 100)).flat();
    expect(await seen('drawer')).toEqual(['drawn', 'waiting']);
    expect(await seen('holder')).toEqual(['holding']);
    expect(await seen('waiter')).toEqual(['waiting']);
    expect(await seen('gone')).toEqual(['withdrawn']);
  });

  it('are not seen by who was refused there, or only asked', async () => {
    const desk = deskOf(table);
    LIMITS.taken = 100;
    await desk.decide(await receivedFrom('first'), [licensed(draw('taken', 100))]);
    await desk.decide(await receivedFrom('refused'), [
      licensed(draw('taken', 1)),
      licensed(draw('other', 1)),
    ]);
    await desk.preCheck({ ...submissionAt(), clientId: 'asker' }, [licensed(draw('taken', 0))]);
    for (const asker of ['refused', 'asker']) {
      expect(await client().find(asker, 'taken', NOON)).toBeUndefined();
    }
  });

  it('of countries are seen by everybody, in thousandths and never too low', async () => {
    const desk = deskOf(table);
    await desk.decide(await receivedFrom('one'), [licensed(draw(OMAN, 15_801, 100_000))]);
    await desk.decide(await receivedFrom('two'), [held(draw(OMAN, 49, 100_000))]);
    const seen = { limitTpp: 100_000, heldTpp: 0, postedTpp: 15_900, availableTpp: 84_100 };
    for (const who of ['one', 'two', 'another']) {
      expect(await client().find(who, OMAN, NOON)).toEqual({ account: OMAN, ...seen, waiting: 0 });
    }
    const exactly = { heldTpp: 49, postedTpp: 15_801 };
    expect(await quotas().find(OMAN, NOON)).toMatchObject(exactly);
    expect(await client().find('canary', OMAN, NOON)).toMatchObject(exactly);
  });

  it('come in pages that hold every account once, and end', async () => {
    const desk = deskOf(table);
    const names = Array.from({ length: 7 }, (_, n) => `page-${n}`);
    for (const [n, name] of names.entries()) {
      LIMITS[name] = 100;
      // Every second is somebody else's.
      const clientId = n % 2 === 0 ? 'reader' : 'stranger';
      await desk.decide(await receivedFrom(clientId), [licensed(draw(name, 1))]);
    }
    const own = [OMAN, 'page-0', 'page-2', 'page-4', 'page-6'];
    for (const limit of [1, 2, 4, 5, 6]) {
      const pages = await pagesFor('reader', limit);
      expect(pages.flat()).toEqual(own);
      expect(pages).toHaveLength(Math.ceil(own.length / limit));
    }
  });
});
