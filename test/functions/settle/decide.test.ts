import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoLinks } from '../../../functions/adapters/dynamodb/cases/links.ts';
import { dynamoOutbox } from '../../../functions/adapters/dynamodb/cases/outbox.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import {
  draw,
  held,
  licensed,
  refused,
  smallOrder,
  submissionAt,
  waitlisted,
} from '../../support/cases.ts';
import { deskOf } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';

let table: Table;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  table = await createTestTable();
  desk = deskOf(table);
});

describe('A decision', () => {
  it('takes the first path whose draws succeed', async () => {
    const submission = await desk.received();
    const paths = [smallOrder(draw('small-1', 150)), licensed(draw('land-1', 40)), refused];
    const decided = await desk.decide(submission, paths);
    expect(decided).toMatchObject({
      status: 'licensed',
      decision: { route: 'country-allocation', draws: [{ account: 'land-1', state: 'posted' }] },
      license: { tpp: 150, shippedTpp: 0, state: 'active', expiresAt: '2027-03-10T12:00:00.000Z' },
    });
    expect(decided.license?.id).toMatch(/^CG-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await desk.accountNow('small-1')).toBeUndefined();
  });

  it('is stored exactly as it is answered', async () => {
    const submission = await desk.received();
    const decided = await desk.decide(submission, [held(draw('land-2', 40), draw('land-3', 5))]);
    expect(decided).toEqual(await desk.cases.find(submission.id));
    expect(decided).toEqual(await desk.cases.findByPublicReference(submission.publicReference));
    expect(decided.decision?.draws).toEqual([
      { account: 'land-2', tpp: 40, state: 'held' },
      { account: 'land-3', tpp: 5, state: 'held' },
    ]);
  });

  it('is made once: a repeat gets the same answer and draws nothing', async () => {
    const submission = await desk.received();
    const paths = [licensed(draw('land-4', 40)), refused];
    const first = await desk.decide(submission, paths);
    const repeats = await Promise.all(
      [1, 2, 3].map((n) => desk.decide(submission, paths, minutesAfter(n))),
    );
    expect(repeats).toEqual([first, first, first]);
    expect(await desk.accountNow('land-4')).toMatchObject({ used: 40 });
  });

  it('is made once when asked five times at the same moment', async () => {
    const submission = await desk.received();
    const paths = [licensed(draw('land-5', 40)), refused];
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => desk.decide(submission, paths)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.decision)))).toHaveLength(1);
    expect(await desk.accountNow('land-5')).toMatchObject({ used: 40 });
  });

  it('of a request that was never stored is refused as a conflict', async () => {
    const error = await desk.decide(submissionAt(), [refused]).catch((thrown) => thrown);
    expect(error.name).toBe('CaseConflictError');
  });

  it('is told: its event is written with it', async () => {
    const submission = await desk.received();
    await desk.decide(submission, [refused]);
    const outbox = dynamoOutbox(table.client, table.name);
    const events = await outbox.undeliveredBefore(minutesAfter(1), 100);
    const event = events.find(({ caseId }) => caseId === submission.id);
    expect(event).toMatchObject({ type: 'case.decided', sequence: 1, status: 'refused' });
    await outbox.markDelivered(event!, NOON);
    expect(await outbox.find(event!)).toMatchObject({
      isDelivered: true,
      file: { id: submission.id, status: 'refused' },
    });
    const left = await outbox.undeliveredBefore(minutesAfter(1), 100);
    expect(left.find(({ caseId }) => caseId === submission.id)).toBeUndefined();
  });

  it('of a posted small order links its people to the ultimate parent', async () => {
    const submission = await desk.received();
    await desk.decide(submission, [smallOrder(draw('small-order/lei:X/2026', 1))], NOON, [
      'mail#a',
      'b',
    ]);
    const links = dynamoLinks(table.client, table.name);
    const linkedIn = async (keys: string[], year: string) =>
      (await links.linkedTo('another.vn', keys, year)).parents;
    expect(await linkedIn(['mail#a', 'c'], '2026')).toEqual([{ key: 'lei:X', name: 'Gulf Cloud' }]);
    expect(await linkedIn(['mail#a'], '2027')).toEqual([]);
    expect(await linkedIn([], '2026')).toEqual([]);
  });

  it('stands against the limit that an officer set', async () => {
    await desk.limit('land-6', 30);
    const order = [licensed(draw('land-6', 31)), refused];
    expect(await desk.decide(await desk.received(), order)).toMatchObject({ status: 'refused' });
    const less = [licensed(draw('land-6', 30)), refused];
    expect(await desk.decide(await desk.received(), less)).toMatchObject({ status: 'licensed' });
  });
});

describe('A pre-check', () => {
  it('answers as the decision would and leaves no trace', async () => {
    const paths = [
      smallOrder(draw('pre-1', 150)),
      licensed(draw('pre-2', 40)),
      waitlisted('pre-2'),
    ];
    const submission = submissionAt();
    const checked = await desk.preCheck(submission, paths);
    expect(await desk.cases.find(submission.id)).toBeUndefined();
    expect(await desk.accountNow('pre-2')).toBeUndefined();
    const decided = await desk.decide(await desk.received(submission), paths);
    expect({ ...checked, license: decided.license }).toEqual(decided);
  });

  it('sees what is held, what is waiting and what has expired', async () => {
    await desk.decide(await desk.received(), [held(draw('pre-3', 80)), waitlisted('pre-3')]);
    const paths = [licensed(draw('pre-3', 30)), waitlisted('pre-3')];
    expect(await desk.preCheck(submissionAt(), paths)).toMatchObject({ status: 'waitlisted' });
    const later = new Date('2030-01-01T00:00:00.000Z');
    expect(await desk.preCheck(submissionAt(later), paths, later)).toMatchObject({
      status: 'licensed',
    });
  });
});

describe('A waiting list', () => {
  const wants = (account: string, tpp: number) => [
    licensed(draw(account, tpp)),
    waitlisted(account),
  ];

  it('takes in whole what does not fit whole', async () => {
    await desk.decide(await desk.received(), wants('wait-1', 60));
    expect(await desk.decide(await desk.received(), wants('wait-1', 50))).toMatchObject({
      status: 'waitlisted',
      decision: { waitsFor: 'wait-1', draws: [] },
    });
    expect(await desk.accountNow('wait-1')).toMatchObject({ used: 60, waiting: 1 });
  });

  it('is overtaken only by who fits where the earlier one does not', async () => {
    await desk.decide(await desk.received(), wants('wait-2', 60));
    await desk.decide(await desk.received(submissionAt(minutesAfter(1))), wants('wait-2', 50));
    const small = await desk.decide(
      await desk.received(submissionAt(minutesAfter(2))),
      wants('wait-2', 40),
    );
    expect(small.status).toBe('licensed');
  });

  it('keeps its order: a later request joins when an earlier one would fit', async () => {
    await desk.decide(await desk.received(), wants('wait-3', 100));
    await desk.decide(await desk.received(submissionAt(minutesAfter(1))), wants('wait-3', 50));
    await desk.limit('wait-3', 150);
    const late = await desk.decide(
      await desk.received(submissionAt(minutesAfter(2))),
      wants('wait-3', 10),
    );
    expect(late).toMatchObject({ status: 'waitlisted' });
    expect(JSON.stringify(late.decision?.wouldChange)).not.toContain('fewer');
  });

  it('lets a waiting request go on when there is room, and nothing change when there is none', async () => {
    const first = await desk.received();
    await desk.decide(first, wants('wait-4', 100));
    const waiting = await desk.received(submissionAt(minutesAfter(1)));
    const waited = await desk.decide(waiting, wants('wait-4', 50), minutesAfter(2));
    expect(await desk.decide(waiting, wants('wait-4', 50), minutesAfter(3))).toEqual(waited);
    await desk.withdraw(first, minutesAfter(4));
    const promoted = await desk.decide(waiting, wants('wait-4', 50), minutesAfter(5));
    expect(promoted).toMatchObject({ status: 'licensed', decision: { draws: [{ tpp: 50 }] } });
    expect(promoted).toEqual(await desk.cases.find(waiting.id));
    expect(await desk.accountNow('wait-4')).toMatchObject({ used: 50, waiting: 0 });
    expect(await desk.driftOf('wait-4')).toEqual([]);
  });

  it('holds against 60 parallel requests: exactly those that fit are licensed, all others wait', async () => {
    const submissions = await Promise.all(
      Array.from({ length: 60 }, (_, n) => desk.received(submissionAt(minutesAfter(n)))),
    );
    const answers = await Promise.all(
      submissions.map((one) => desk.decide(one, wants('wait-5', 10))),
    );
    const count = (status: string) => answers.filter((answer) => answer.status === status).length;
    expect([count('licensed'), count('waitlisted')]).toEqual([10, 50]);
    expect(await desk.accountNow('wait-5')).toMatchObject({ used: 100, waiting: 50 });
    expect(await desk.driftOf('wait-5')).toEqual([]);
  });
});
