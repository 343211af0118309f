import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoOutbox } from '../../../functions/adapters/dynamodb/cases/outbox.ts';
import { accountKey } from '../../../functions/adapters/dynamodb/ledger/keys.ts';
import { updateItem } from '../../../functions/adapters/dynamodb/table/single-writes.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import { settle } from '../../../functions/settle/settle.ts';
import type { SweepLogLine } from '../../../functions/sweep/dependencies.ts';
import { sweep } from '../../../functions/sweep/sweep.ts';
import type { Submission } from '../../../shared/contracts/case.ts';
import type { Path } from '../../../shared/rules/determination.ts';
import {
  determinedAs,
  draw,
  held,
  licensed,
  refused,
  submissionAt,
  waitlisted,
} from '../../support/cases.ts';
import { deskOf, settlePortsOn, sweepPortsOn } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';

let table: Table;
let desk: ReturnType<typeof deskOf>;
/** What the rules say of each request: the decide machine of these tests. */
let paths: Map<string, Path[]>;
let lines: SweepLogLine[];
beforeEach(async () => {
  table = await createTestTable();
  desk = deskOf(table);
  paths = new Map();
  lines = [];
});

const order = async (minute: number, wanted: Path[]): Promise<Submission> => {
  const submission = await desk.received(submissionAt(minutesAfter(minute)));
  paths.set(submission.id, wanted);
  return submission;
};
const decided = async (minute: number, wanted: Path[]): Promise<Submission> => {
  const submission = await order(minute, wanted);
  await desk.decide(submission, wanted, minutesAfter(minute));
  return submission;
};
const sweepAt = (at: Date) =>
  sweep({
    ...sweepPortsOn(table),
    clock: () => at,
    outbox: dynamoOutbox(table.client, table.name),
    log: (line) => lines.push(line),
    reviewMachine: { isRunning: async () => true },
    decideMachine: {
      run: async ({ submission }) => {
        const wanted = paths.get(submission.id);
        if (!wanted) throw new Error('the machine broke');
        return settle(determinedAs(submission, wanted), {
          ...settlePortsOn(table),
          clock: () => at,
        });
      },
    },
  });
const statusOf = async ({ id }: Submission) => (await desk.cases.find(id))?.status;
const wants = (account: string, tpp: number) => [licensed(draw(account, tpp)), waitlisted(account)];

describe('The sweep', () => {
  it('decides what was stored and never decided, once it is surely dead', async () => {
    const submission = await order(0, [licensed(draw('a', 10))]);
    expect((await sweepAt(new Date(NOON.getTime() + 19_000))).restarted.done).toBe(0);
    expect((await sweepAt(minutesAfter(1))).restarted.done).toBe(1);
    expect(await statusOf(submission)).toBe('licensed');
    expect((await sweepAt(minutesAfter(2))).restarted.done).toBe(0);
  });

  it('goes on when one request cannot be decided, and tells of it', async () => {
    const broken = await desk.received();
    const sound = await order(1, [refused]);
    expect((await sweepAt(minutesAfter(5))).restarted).toEqual({ done: 1, failed: 1 });
    expect([await statusOf(broken), await statusOf(sound)]).toEqual(['received', 'refused']);
    expect(lines.some(({ level }) => level === 'error')).toBe(true);
  });

  it('ends a hold that nobody resolved in time, and its case', async () => {
    const submission = await decided(0, [held(draw('b', 10), draw('c', 5))]);
    expect((await sweepAt(minutesAfter(60 * 24))).expiredHolds.done).toBe(0);
    const later = minutesAfter(60 * 24 * 3650);
    expect((await sweepAt(later)).expiredHolds.done).toBe(1);
    expect(await desk.cases.find(submission.id)).toMatchObject({
      status: 'expired',
      decision: { draws: [{ state: 'released' }, { state: 'released' }] },
    });
    expect(await desk.accountNow('b')).toMatchObject({ held: 0, used: 0 });
    expect((await sweepAt(later)).expiredHolds.done).toBe(0);
    expect(await desk.driftOf('b')).toEqual([]);
  });

  it('ends a license after its year, and gives back what has not shipped', async () => {
    const submission = await decided(0, [licensed(draw('d', 30))]);
    await desk.ship(submission, 10);
    expect((await sweepAt(new Date('2027-03-10T11:59:59.000Z'))).expiredLicenses.done).toBe(0);
    expect((await sweepAt(new Date('2027-03-10T12:00:00.000Z'))).expiredLicenses.done).toBe(1);
    expect(await desk.cases.find(submission.id)).toMatchObject({
      status: 'expired',
      license: { state: 'expired' },
    });
    expect(await desk.accountNow('d')).toMatchObject({ posted: 10, used: 10 });
    expect(await desk.driftOf('d')).toEqual([]);
  });

  it('promotes in order who fits whole after a withdrawal', async () => {
    const first = await decided(0, wants('e', 100));
    const large = await decided(1, wants('e', 80));
    const middle = await decided(2, wants('e', 30));
    const small = await decided(3, wants('e', 15));
    expect((await sweepAt(minutesAfter(4))).promoted.done).toBe(0);
    await desk.withdraw(first, minutesAfter(5));
    expect((await sweepAt(minutesAfter(6))).promoted).toEqual({ done: 2, failed: 0 });
    expect(await Promise.all([large, middle, small].map(statusOf))).toEqual([
      'licensed',
      'waitlisted',
      'licensed',
    ]);
    expect(await desk.accountNow('e')).toMatchObject({ used: 95, waiting: 1 });
  });

  it('promotes after a limit is raised, and stops looking when nobody waits', async () => {
    await decided(0, wants('f', 100));
    const waiting = await decided(1, wants('f', 50));
    await desk.limit('f', 150);
    expect((await sweepAt(minutesAfter(2))).promoted.done).toBe(1);
    expect(await statusOf(waiting)).toBe('licensed');
    await sweepAt(minutesAfter(3));
    const again = await decided(4, wants('f', 10));
    expect(await statusOf(again)).toBe('waitlisted');
    await desk.limit('f', 160, minutesAfter(5));
    expect((await sweepAt(minutesAfter(6))).promoted.done).toBe(1);
  });

  it('promotes when the next quarter has a higher limit', async () => {
    const account = 'national-veu/acme/AE';
    const first = 1_899_000_000;
    const order = (tpp: number) => [licensed(draw(account, tpp, first)), waitlisted(account)];
    await decided(0, order(first));
    const waiting = await decided(1, order(500_000_000));
    expect((await sweepAt(new Date('2026-03-31T23:59:59.000Z'))).promoted.done).toBe(0);
    expect((await sweepAt(new Date('2026-04-01T00:00:00.000Z'))).promoted.done).toBe(1);
    expect(await statusOf(waiting)).toBe('licensed');
  });

  it('puts before people who waits for more than a lowered limit, and promotes those behind', async () => {
    await decided(0, wants('l', 100));
    const large = await decided(1, wants('l', 90));
    const small = await decided(2, wants('l', 40));
    await desk.limit('l', 80, minutesAfter(3));
    expect((await sweepAt(minutesAfter(4))).promoted.done).toBe(1);
    expect(await Promise.all([large, small].map(statusOf))).toEqual(['under-review', 'waitlisted']);
    expect(await desk.accountNow('l')).toMatchObject({ used: 100, waiting: 1 });
    await desk.limit('l', 140, minutesAfter(5));
    expect((await sweepAt(minutesAfter(6))).promoted.done).toBe(1);
    expect(await statusOf(small)).toBe('licensed');
    expect(await desk.driftOf('l')).toEqual([]);
  });

  it('promotes when a hold before the queue has expired', async () => {
    await decided(0, [held(draw('g', 100))]);
    const waiting = await decided(1, wants('g', 50));
    expect(await statusOf(waiting)).toBe('waitlisted');
    expect((await sweepAt(minutesAfter(60 * 24 * 3650))).promoted.done).toBe(1);
  });

  it('offers an undelivered event again, but not one that was delivered or is fresh', async () => {
    const outbox = dynamoOutbox(table.client, table.name);
    await decided(0, [refused]);
    await decided(0, [refused]);
    const [first] = await outbox.undeliveredBefore(NOON, 10);
    await outbox.markDelivered(first!, NOON);
    expect((await sweepAt(new Date(NOON.getTime() + 59_000))).offeredAgain.done).toBe(0);
    expect((await sweepAt(minutesAfter(1))).offeredAgain.done).toBe(1);
    expect((await sweepAt(minutesAfter(1))).offeredAgain.done).toBe(0);
    expect((await sweepAt(minutesAfter(3))).offeredAgain.done).toBe(1);
    expect((await sweepAt(minutesAfter(4))).offeredAgain.done).toBe(0);
  });

  it('reports an account that differs from its transfers, at most hourly', async () => {
    await decided(0, [licensed(draw('h', 30))]);
    await decided(0, [licensed(draw('i', 30))]);
    expect((await sweepAt(minutesAfter(1))).drift).toMatchObject({ checked: 2, drifted: [] });
    await updateItem(table, accountKey('i'), {
      change: { add: { posted: 1 } },
      condition: { where: 'attribute_exists(#pk)' },
    });
    expect((await sweepAt(minutesAfter(60))).drift).toBeNull();
    expect((await sweepAt(minutesAfter(61))).drift).toMatchObject({ checked: 2, drifted: ['i'] });
    expect(lines.find(({ message }) => message === 'ledger drift')).toMatchObject({ account: 'i' });
  });
});
