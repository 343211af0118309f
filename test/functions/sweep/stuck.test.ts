import { beforeEach, describe, expect, it } from 'vitest';
import { caseKey, decisionKey } from '../../../functions/adapters/dynamodb/cases/keys.ts';
import { dynamoOutbox } from '../../../functions/adapters/dynamodb/cases/outbox.ts';
import { readStuck } from '../../../functions/adapters/dynamodb/cases/stuck-work.ts';
import { updateItem } from '../../../functions/adapters/dynamodb/table/single-writes.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import { settle } from '../../../functions/settle/settle.ts';
import { sweep } from '../../../functions/sweep/sweep.ts';
import type { Submission } from '../../../shared/contracts/case.ts';
import { DependencyUnavailableError } from '../../../shared/errors.ts';
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
import { casesToTry } from '../../support/cases-to-try.ts';
import { deskOf, settlePortsOn, sweepPortsOn } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { minutesAfter } from '../../support/ledger.ts';

const LONG = 120_000;
/** More than one look takes, by far. */
const UNDECIDABLE = casesToTry(500);
const LEFT = casesToTry(480);
const YEARS = 60 * 24 * 3650;

let table: Table;
let desk: ReturnType<typeof deskOf>;
let paths: Map<string, Path[]>;
let tried: string[];
beforeEach(async () => {
  table = await createTestTable();
  desk = deskOf(table);
  paths = new Map();
  tried = [];
});

/** Filed, with what the rules will say of it; without that it cannot be decided. */
const filed = async (minute: number, wanted?: Path[]): Promise<Submission> => {
  const submission = await desk.received(submissionAt(minutesAfter(minute)));
  if (wanted) paths.set(submission.id, wanted);
  return submission;
};
const decided = async (minute: number, wanted: Path[]) => {
  const submission = await filed(minute, wanted);
  await desk.decide(submission, wanted, minutesAfter(minute));
  return submission;
};
const many = <T>(count: number, make: () => Promise<T>) =>
  Promise.all(Array.from({ length: count }, make));

const depsAt = (clock: () => Date) => ({
  ...sweepPortsOn(table),
  clock,
  outbox: dynamoOutbox(table.client, table.name),
  log: () => undefined,
  reviewMachine: { isRunning: async () => true },
  decideMachine: {
    run: async ({ submission }: { submission: Submission }) => {
      tried.push(submission.id);
      const wanted = paths.get(submission.id);
      if (!wanted) throw new DependencyUnavailableError('The decide machine ended FAILED');
      return settle(determinedAs(submission, wanted), { ...settlePortsOn(table), clock });
    },
  },
});
const sweepAt = (at: Date) => sweep(depsAt(() => at));
const statusOf = async ({ id }: Submission) => (await desk.cases.find(id))?.status;
/** As a fault, or a hand, may leave an item. */
const spoil = (key: { pk: string; sk: string }, change: object = { set: { packed: 'spoilt' } }) =>
  updateItem(table, key, { change, condition: { where: 'attribute_exists(#pk)' } });
const spoilCase = ({ id }: Submission) => spoil(caseKey(id), { set: { submittedAt: 'spoilt' } });

describe('What cannot be done', () => {
  it(
    'keeps nothing else waiting: hundreds of undecidable cases stand before one of every other kind',
    async () => {
      const hold = await decided(0, [held(draw('b', 10))]);
      const license = await decided(0, [licensed(draw('d', 30))]);
      const first = await decided(0, [licensed(draw('e', 100)), waitlisted('e')]);
      const waiting = await decided(1, [licensed(draw('e', 50)), waitlisted('e')]);
      await desk.withdraw(first, minutesAfter(2));
      await many(UNDECIDABLE, () => filed(3));
      const sound = await filed(4, [refused]);
      const swept = await sweepAt(minutesAfter(YEARS));
      expect(swept.restarted).toEqual({ done: 1, failed: UNDECIDABLE });
      // Kinds of work go on side by side: a case that one of them moves just then, another leaves to the next run.
      await sweepAt(minutesAfter(YEARS));
      expect(await Promise.all([sound, hold, license, waiting].map(statusOf))).toEqual([
        'refused',
        'expired',
        'expired',
        'licensed',
      ]);
      expect(swept.offeredAgain).toMatchObject({ failed: 0 });
      expect(swept.offeredAgain.done).toBeGreaterThanOrEqual(5);
      expect(await readStuck(table)).toHaveLength(UNDECIDABLE);
    },
    LONG,
  );

  it(
    'is tried again ever more seldom, every ten minutes in the end, and no more once it is done',
    async () => {
      const broken = await filed(0);
      const at: number[] = [];
      for (const minute of [1, 2, 3, 4, 7, 8, 15, 16, 25, 26, 35, 36]) {
        const before = tried.length;
        await sweepAt(minutesAfter(minute));
        if (tried.length > before) at.push(minute);
      }
      expect(at).toEqual([1, 2, 4, 8, 16, 26, 36]);
      expect(await readStuck(table)).toMatchObject([
        { work: 'restart', of: broken.id, tries: 7, since: minutesAfter(1).toISOString() },
      ]);
      paths.set(broken.id, [refused]);
      await sweepAt(minutesAfter(46));
      expect(await statusOf(broken)).toBe('refused');
      expect(await readStuck(table)).toEqual([]);
    },
    LONG,
  );

  it('is forgotten when it came to an end in another way', async () => {
    const broken = await filed(0);
    await sweepAt(minutesAfter(1));
    await desk.withdraw(broken, minutesAfter(2));
    await sweepAt(minutesAfter(10));
    expect(await readStuck(table)).toHaveLength(1);
    await sweepAt(minutesAfter(18));
    expect(await readStuck(table)).toEqual([]);
  });

  it('and cannot even be read, hides no case, notice or hold behind it', async () => {
    const spoilt = [await filed(0, [refused]), await filed(0, [refused])];
    for (const one of spoilt) await spoilCase(one);
    const unread = await decided(0, [refused]);
    await spoil(decisionKey(unread.id, 1));
    const [sound, told] = [await filed(1, [refused]), await decided(1, [refused])];
    const swept = await sweepAt(minutesAfter(60));
    expect(swept.restarted).toEqual({ done: 1, failed: 2 });
    expect(swept.offeredAgain.failed).toBe(1);
    expect(swept.offeredAgain.done).toBeGreaterThanOrEqual(1);
    expect(await statusOf(sound)).toBe('refused');
    const outbox = dynamoOutbox(table.client, table.name);
    const before = minutesAfter(1000);
    expect((await outbox.undeliveredBefore(before, 10)).map(({ caseId }) => caseId)).toContain(
      told.id,
    );
  });

  it('takes no room on an account: who waits behind is promoted, and new orders are decided', async () => {
    const wants = (tpp: number) => [licensed(draw('e', tpp)), waitlisted('e')];
    const first = await decided(0, wants(100));
    const spoilt = await many(3, () => decided(1, wants(40)));
    const behind = await decided(2, wants(40));
    for (const one of spoilt) await spoilCase(one);
    await desk.withdraw(first, minutesAfter(3));
    expect((await sweepAt(minutesAfter(4))).promoted).toEqual({ done: 1, failed: 3 });
    expect(await statusOf(behind)).toBe('licensed');
    expect(await statusOf(await decided(5, wants(10)))).toBe('licensed');
  });

  it('costs no place in a waiting list when it was an outage', async () => {
    const wants = (tpp: number) => [licensed(draw('e', tpp)), waitlisted('e')];
    const first = await decided(0, wants(100));
    const waiting = await decided(1, wants(60));
    const behind = await decided(2, wants(60));
    await desk.withdraw(first, minutesAfter(3));
    paths.clear();
    await sweepAt(minutesAfter(4));
    paths.set(waiting.id, wants(60)).set(behind.id, wants(60));
    await sweepAt(minutesAfter(10));
    expect([await statusOf(waiting), await statusOf(behind)]).toEqual(['licensed', 'waitlisted']);
  });
});

describe('A waiter that alone cannot be decided', () => {
  const wants = (tpp: number) => [licensed(draw('e', tpp)), waitlisted('e')];
  /** The first leaves room, and the decide machine fails for the one that waits longest. */
  const stuckBefore = async () => {
    const first = await decided(0, wants(100));
    const stuck = await decided(1, wants(60));
    const behind = await decided(2, wants(60));
    await desk.withdraw(first, minutesAfter(3));
    paths.delete(stuck.id);
    return { stuck, behind };
  };
  const sweepUntil = async (last: number) => {
    for (let minute = 4; minute <= last; minute++) await sweepAt(minutesAfter(minute));
  };

  it(
    'lets those behind it pass after five times, and is shown as stuck',
    async () => {
      const { stuck, behind } = await stuckBefore();
      await sweepUntil(18);
      expect(await statusOf(behind)).toBe('waitlisted');
      await sweepUntil(30);
      expect(await statusOf(behind)).toBe('licensed');
      expect(await readStuck(table)).toMatchObject([{ work: 'promotion', of: stuck.id }]);
      expect(await statusOf(await decided(31, wants(10)))).toBe('licensed');
    },
    LONG,
  );

  it(
    'has its place again once it can be decided',
    async () => {
      const { stuck, behind } = await stuckBefore();
      await sweepUntil(30);
      const later = await decided(31, wants(60));
      paths.set(stuck.id, wants(60));
      await sweepUntil(45);
      await desk.withdraw(behind, minutesAfter(46));
      await sweepAt(minutesAfter(47));
      expect([await statusOf(stuck), await statusOf(later)]).toEqual(['licensed', 'waitlisted']);
    },
    LONG,
  );
});

describe('A run of the sweep', () => {
  it(
    'does all that an outage left, however much it is',
    async () => {
      await many(LEFT, () => filed(0, [refused]));
      expect((await sweepAt(minutesAfter(1))).restarted).toEqual({ done: LEFT, failed: 0 });
    },
    LONG,
  );

  it('gives each kind of work its share of the time, however slow another is', async () => {
    await many(40, () => decided(0, [held(draw('b', 1))]));
    const license = await decided(0, [licensed(draw('d', 30))]);
    let now = minutesAfter(YEARS).getTime();
    const ports = depsAt(() => new Date(now));
    const expireHold = async () => {
      now += 2_000;
      return true;
    };
    const swept = await sweep({ ...ports, dueCases: { ...ports.dueCases, expireHold } });
    expect(swept.expiredHolds.done).toBeLessThan(40);
    expect(await statusOf(license)).toBe('expired');
  });
});
