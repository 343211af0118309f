import { beforeEach, describe, expect, it } from 'vitest';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import { limitInForce } from '../../../shared/ledger/limits.ts';
import { draw, held, licensed, smallOrder } from '../../support/cases.ts';
import { deskOf } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { NOON } from '../../support/ledger.ts';
import { runOperator } from '../../support/operator.ts';

/** All of it is of one party, Gulf Cloud: two accounts of it are one too many. */
const FORMER = 'small-order/gulf-cl\u043eud-limited-liability-company.ae/2026';
const TODAY = 'small-order/gulf-cloud.ae/2026';

let table: Table;
let desk: ReturnType<typeof deskOf>;
beforeEach(async () => {
  table = await createTestTable();
  desk = deskOf(table);
});

const rekey = () => runOperator('ledger-rekey', [], { tableName: table.name });
const used = async (account: string) => (await desk.accountNow(account))?.used ?? 0;

describe('ledger:rekey', () => {
  it('moves what was drawn under a former key, so that no second yearly limit opens', async () => {
    await desk.decide(await desk.received(), [smallOrder(draw(FORMER, 60))]);
    await desk.decide(await desk.received(), [held(draw(FORMER, 20))]);
    await desk.decide(await desk.received(), [smallOrder(draw(TODAY, 10))]);
    const { code, out } = await rekey();
    expect(out).toContain('2 draws moved, 0 left.');
    expect(code).toBe(0);
    expect([await used(FORMER), await used(TODAY)]).toEqual([0, 90]);
    const room = (limitInForce(TODAY, NOON) ?? 0) - 90;
    const late = await desk.decide(await desk.received(), [
      smallOrder(draw(TODAY, room + 1)),
      licensed(),
    ]);
    expect(late?.status).toBe('licensed');
  });

  it('leaves the ledger the sum of its transfers, and every case its draws', async () => {
    const posted = await desk.received();
    await desk.decide(posted, [smallOrder(draw(FORMER, 60))]);
    await desk.decide(await desk.received(), [held(draw(FORMER, 20))]);
    await rekey();
    await desk.withdraw(posted);
    expect([await used(FORMER), await used(TODAY)]).toEqual([0, 20]);
    const { code, out } = await runOperator('ledger-check', [], { tableName: table.name });
    expect(out).toContain('every draw has its transfer');
    expect(code).toBe(0);
  });

  it('moves even more than the limit: it is use that was', async () => {
    await desk.decide(await desk.received(), [smallOrder(draw(FORMER, 80))]);
    await desk.decide(await desk.received(), [smallOrder(draw(TODAY, 80))]);
    expect((await rekey()).code).toBe(0);
    expect(await used(TODAY)).toBe(160);
  });

  it('does nothing the second time, nor to what was given back', async () => {
    const submission = await desk.received();
    await desk.decide(submission, [smallOrder(draw(FORMER, 60))]);
    await desk.withdraw(submission);
    expect((await rekey()).out).toContain('0 draws moved');
    await desk.decide(await desk.received(), [smallOrder(draw(FORMER, 30))]);
    await rekey();
    expect((await rekey()).out).toContain('0 draws moved');
    expect(await used(TODAY)).toBe(30);
  });
});
