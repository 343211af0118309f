import { beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import { draw, held, licensed, refused, smallOrder, waitlisted } from '../../support/cases.ts';
import { deskOf } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { minutesAfter } from '../../support/ledger.ts';

let table: Table;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  table = await createTestTable();
  desk = deskOf(table);
});

describe('A withdrawal', () => {
  it('gives back what was posted', async () => {
    const submission = await desk.received();
    await desk.decide(submission, [smallOrder(draw('w-1', 40))]);
    expect(await desk.withdraw(submission)).toMatchObject({
      status: 'withdrawn',
      decision: {
        status: 'no-license-required',
        draws: [{ account: 'w-1', tpp: 40, state: 'released' }],
      },
    });
    expect(await desk.accountNow('w-1')).toMatchObject({ posted: 0, used: 0 });
    expect(await desk.driftOf('w-1')).toEqual([]);
  });

  it('gives back every hold of a request under review', async () => {
    const submission = await desk.received();
    await desk.decide(submission, [held(draw('w-2', 40), draw('w-3', 30))]);
    await desk.withdraw(submission);
    expect(await desk.accountNow('w-2')).toMatchObject({ held: 0, used: 0 });
    expect(await desk.accountNow('w-3')).toMatchObject({ held: 0, used: 0 });
    expect([...(await desk.driftOf('w-2')), ...(await desk.driftOf('w-3'))]).toEqual([]);
  });

  it('of a license gives back what has not shipped and surrenders the rest', async () => {
    const submission = await desk.received();
    await desk.decide(submission, [licensed(draw('w-4', 40))]);
    await desk.ship(submission, 15);
    const withdrawn = await desk.withdraw(submission);
    expect(withdrawn.license).toMatchObject({ state: 'surrendered', shippedTpp: 15 });
    expect(withdrawn.decision?.draws).toEqual([
      { account: 'w-4', tpp: 15, state: 'posted' },
      { account: 'w-4', tpp: 25, state: 'released' },
    ]);
    expect(await desk.accountNow('w-4')).toMatchObject({ posted: 15, used: 15 });
    expect(await desk.driftOf('w-4')).toEqual([]);
    expect(withdrawn).toEqual(await desk.cases.find(submission.id));
  });

  it('of a waiting request leaves the queue', async () => {
    await desk.decide(await desk.received(), [licensed(draw('w-5', 90))]);
    const submission = await desk.received();
    await desk.decide(submission, [licensed(draw('w-5', 20)), waitlisted('w-5')]);
    expect(await desk.withdraw(submission)).toMatchObject({ status: 'withdrawn' });
    expect(await desk.accountNow('w-5')).toMatchObject({ waiting: 0, used: 90 });
    expect(await desk.driftOf('w-5')).toEqual([]);
  });

  it('comes before the decision: the request is then never decided', async () => {
    const submission = await desk.received();
    await desk.withdraw(submission);
    const decided = await desk.decide(submission, [licensed(draw('w-6', 20)), refused]);
    expect(decided).toMatchObject({ status: 'withdrawn', decision: null });
    expect(await desk.accountNow('w-6')).toBeUndefined();
  });

  it('again, and at the same time, answers the same and gives back once', async () => {
    const submission = await desk.received();
    await desk.decide(submission, [licensed(draw('w-7', 40))]);
    const [first, ...others] = await Promise.all(
      [1, 2, 3, 4].map((n) => desk.withdraw(submission, minutesAfter(n))),
    );
    expect(others).toEqual([first, first, first]);
    expect(await desk.withdraw(submission, minutesAfter(9))).toEqual(first);
    expect(await desk.accountNow('w-7')).toMatchObject({ used: 0 });
    expect(await desk.driftOf('w-7')).toEqual([]);
  });

  it('of a refused request is a conflict', async () => {
    const submission = await desk.received();
    await desk.decide(submission, [refused]);
    const error = await desk.withdraw(submission).catch((thrown) => thrown);
    expect(error.name).toBe('CaseConflictError');
  });
});
