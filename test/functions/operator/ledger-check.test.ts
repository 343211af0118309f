import { beforeEach, describe, expect, it } from 'vitest';
import { accountKey } from '../../../functions/adapters/dynamodb/ledger/keys.ts';
import { updateItem } from '../../../functions/adapters/dynamodb/table/single-writes.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import { draw, held, licensed, smallOrder, waitlisted } from '../../support/cases.ts';
import { deskOf } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { bookingOn, takeBooking } from '../../support/ledger.ts';
import { runOperator } from '../../support/operator.ts';

let table: Table;
let desk: ReturnType<typeof deskOf>;
beforeEach(async () => {
  table = await createTestTable();
  desk = deskOf(table);
});

const check = () => runOperator('ledger-check', [], { tableName: table.name });

describe('ledger:check', () => {
  it('ends with 0 when every account is the sum of its transfers', async () => {
    const shipped = await desk.received();
    await desk.decide(shipped, [licensed(draw('a', 40))]);
    await desk.ship(shipped, 10);
    await desk.withdraw(shipped);
    await desk.decide(await desk.received(), [held(draw('a', 20), draw('b', 5))]);
    await desk.decide(await desk.received(), [licensed(draw('a', 90)), waitlisted('a')]);
    await desk.decide(await desk.received(), [smallOrder(draw('c', 1))]);
    const { code, out } = await check();
    expect(out).toContain('3 accounts and 4 cases checked');
    expect(code).toBe(0);
  });

  it('ends with 1 and names the account whose sums are off', async () => {
    await desk.decide(await desk.received(), [licensed(draw('a', 40))]);
    await updateItem(table, accountKey('a'), {
      change: { add: { posted: 1 } },
      condition: { where: 'attribute_exists(#pk)' },
    });
    const { code, out } = await check();
    expect(out).toContain('a: posted is 41, should be 40');
    expect(code).toBe(1);
  });

  it('ends with 1 when a transfer was made by no case', async () => {
    await takeBooking(table, bookingOn('a', { tpp: 5, limitTpp: 100, transferId: 'x' }));
    const { code, out } = await check();
    expect(out).toContain('case case-of-x: x on a: no case made it');
    expect(code).toBe(1);
  });

  it('ends with 2 and one line when no table answers', async () => {
    const away = { tableName: 'any', endpoint: 'http://127.0.0.1:9' };
    const { code, out, err } = await runOperator('ledger-check', [], away);
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect((await runOperator('ledger-check', [], {})).code).toBe(2);
  });
});
