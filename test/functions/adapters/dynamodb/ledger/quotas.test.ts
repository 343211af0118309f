import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoQuotas } from '../../../../../functions/adapters/dynamodb/ledger/quotas.ts';
import type { Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import { draw, held, licensed, waitlisted } from '../../../../support/cases.ts';
import { deskOf } from '../../../../support/desk.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';
import { NOON } from '../../../../support/ledger.ts';

let table: Table;
beforeAll(async () => {
  table = await createTestTable();
});
const LIMITS: Record<string, number> = { a: 100, b: 50 };
const quotas = () => dynamoQuotas(table.client, table.name, (account) => LIMITS[account]);

describe('Quotas', () => {
  it('show an untouched account as all free, and none for a name without a limit', async () => {
    const free = { limitTpp: 50, heldTpp: 0, postedTpp: 0, availableTpp: 50, waiting: 0 };
    expect(await quotas().find('b', NOON)).toEqual({ account: 'b', ...free });
    expect(await quotas().find('c', NOON)).toBeUndefined();
  });

  it('list every touched account by name, with what is held, posted and waiting', async () => {
    const desk = deskOf(table);
    await desk.decide(await desk.received(), [held(draw('z', 5), draw('a', 60))]);
    await desk.decide(await desk.received(), [licensed(draw('a', 30))]);
    await desk.decide(await desk.received(), [licensed(draw('a', 20)), waitlisted('a')]);
    await desk.limit('b', 10);
    expect(await quotas().list(NOON)).toEqual([
      { account: 'a', limitTpp: 100, heldTpp: 60, postedTpp: 30, availableTpp: 10, waiting: 1 },
      { account: 'b', limitTpp: 10, heldTpp: 0, postedTpp: 0, availableTpp: 10, waiting: 0 },
      { account: 'z', limitTpp: 100, heldTpp: 5, postedTpp: 0, availableTpp: 95, waiting: 0 },
    ]);
    const later = new Date('2040-01-01T00:00:00.000Z');
    expect(await quotas().find('a', later)).toMatchObject({ heldTpp: 0, availableTpp: 70 });
    await desk.limit('a', 40);
    expect(await quotas().find('a', NOON)).toMatchObject({ limitTpp: 40, availableTpp: 0 });
  });
});
