import { beforeEach, describe, expect, it } from 'vitest';
import { caseKey, decisionKey } from '../../../../../functions/adapters/dynamodb/cases/keys.ts';
import { dynamoOutbox } from '../../../../../functions/adapters/dynamodb/cases/outbox.ts';
import { dynamoDueCases } from '../../../../../functions/adapters/dynamodb/settlements/due-cases.ts';
import { updateItem } from '../../../../../functions/adapters/dynamodb/table/single-writes.ts';
import { getItem, type Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import type { Submission } from '../../../../../shared/contracts/case.ts';
import type { Path } from '../../../../../shared/rules/determination.ts';
import { draw, held, licensed, refused, waitlisted } from '../../../../support/cases.ts';
import { deskOf } from '../../../../support/desk.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';
import { minutesAfter, NOON } from '../../../../support/ledger.ts';
import { watchWrites } from '../../../../support/watch-writes.ts';

const LATER = minutesAfter(10);
let table: Table;
let desk: ReturnType<typeof deskOf>;
let outbox: ReturnType<typeof dynamoOutbox>;
beforeEach(async () => {
  table = await createTestTable();
  desk = deskOf(table);
  outbox = dynamoOutbox(table.client, table.name);
});

const dueOf = async (key: ReturnType<typeof caseKey>) => (await getItem(table, key))?.duePk;
const rowDue = ({ id }: Submission) => dueOf(caseKey(id));
const decisionDue = ({ id }: Submission) => dueOf(decisionKey(id, 1));
const undelivered = () => outbox.undeliveredBefore(LATER, 10);
const typesOf = async () => (await undelivered()).map(({ type }) => type);
const undecided = () => dynamoDueCases(table.client, table.name).due('undecided', LATER, 10);

async function decided(...paths: Path[]): Promise<Submission> {
  const submission = await desk.received();
  await desk.decide(submission, paths);
  return submission;
}

const waits = async () => decided(...(await waiting()));

async function waiting(): Promise<Path[]> {
  await decided(licensed(draw('b', 60)));
  for (const event of await undelivered()) await outbox.markDelivered(event, NOON);
  return [licensed(draw('b', 60)), waitlisted('b')];
}

describe('Until its first decision is told', () => {
  it('the row of a case is due where it was, and then no more', async () => {
    const submission = await desk.received();
    const before = await rowDue(submission);
    await desk.decide(submission, [refused]);
    expect([await rowDue(submission), await decisionDue(submission)]).toEqual([before, undefined]);
    const [event] = await undelivered();
    expect((await outbox.find(event!)).isDelivered).toBe(false);
    await outbox.markDelivered(event!, NOON);
    expect([await rowDue(submission), await undelivered()]).toEqual([undefined, []]);
    expect((await outbox.find(event!)).isDelivered).toBe(true);
  });

  it('a case is not undecided, nor is an undecided one untold', async () => {
    const waiting = await desk.received();
    await decided(refused);
    const dueCases = dynamoDueCases(table.client, table.name);
    expect(await undecided()).toEqual([{ caseId: waiting.id }]);
    expect(await dueCases.undecidedSince()).toBe(waiting.submittedAt);
    expect(await outbox.due(LATER, 10)).toHaveLength(1);
    await desk.decide(waiting, [refused]);
    expect([await undecided(), await dueCases.undecidedSince()]).toEqual([[], undefined]);
  });

  it('a row that has a hold to end leaves the telling to the decision', async () => {
    const submission = await decided(held(draw('a', 1)));
    expect(await rowDue(submission)).toBe('held');
    expect(await decisionDue(submission)).toMatch(/^undelivered/);
    for (const event of await undelivered()) await outbox.markDelivered(event, NOON);
    expect([await rowDue(submission), await undelivered()]).toEqual(['held', []]);
  });

  it.each([
    ['withdrawn', 'case.withdrawn', (of: Submission) => desk.withdraw(of, minutesAfter(1))],
    ['promoted', 'case.decided', (of: Submission) => desk.decide(of, [refused], minutesAfter(1))],
  ])('a case that is %s has both told, each once', async (_, type, change) => {
    const submission = await waits();
    const [first] = await undelivered();
    await change(submission);
    expect(await rowDue(submission)).toBeUndefined();
    expect(await typesOf()).toEqual(['case.decided', type]);
    expect((await outbox.find(first!)).isDelivered).toBe(false);
    await outbox.markDelivered(first!, NOON);
    expect(await typesOf()).toEqual([type]);
    expect((await outbox.find(first!)).isDelivered).toBe(true);
    for (const event of await undelivered()) await outbox.markDelivered(event, NOON);
    expect(await typesOf()).toEqual([]);
  });

  it('a decision that is told meanwhile is not told again by a change built on what was seen before', async () => {
    const submission = await waits();
    const [first] = await undelivered();
    await Promise.all([outbox.markDelivered(first!, NOON), desk.withdraw(submission)]);
    const left = await undelivered();
    if ((await outbox.find(first!)).isDelivered) expect(left).toHaveLength(1);
    await outbox.markDelivered(first!, NOON);
    expect(await typesOf()).toEqual(['case.withdrawn']);
  });

  it('is offered again by itself, and marking it then is enough', async () => {
    const submission = await decided(refused);
    const [lost] = await outbox.due(LATER, 10);
    expect(await outbox.offerAgain(lost!, LATER)).toBe(true);
    expect(await outbox.offerAgain(lost!, LATER)).toBe(false);
    expect(await rowDue(submission)).toBeUndefined();
    expect(await decisionDue(submission)).toMatch(/^undelivered/);
    const [event] = await outbox.undeliveredBefore(minutesAfter(60), 10);
    await outbox.markDelivered(event!, NOON);
    expect(await outbox.undeliveredBefore(minutesAfter(60), 10)).toEqual([]);
    expect((await outbox.find(event!)).isDelivered).toBe(true);
  });

  it('many that wait to be marked are marked in one call', async () => {
    for (let n = 0; n < 5; n++) await decided(refused);
    const events = await undelivered();
    const writes = watchWrites(table.client);
    await Promise.all(events.map((event) => outbox.markDelivered(event, NOON)));
    expect(new Set(writes.map(({ command }) => command))).toEqual(
      new Set(['TransactWriteItemsCommand']),
    );
    expect(writes).toHaveLength(5);
    expect(await undelivered()).toEqual([]);
  });

  it('one whose case tells of it no more keeps no other from being marked with it', async () => {
    const moved = await decided(...(await waiting()));
    for (let n = 0; n < 3; n++) await decided(refused);
    const events = await undelivered();
    await desk.withdraw(moved, NOON);
    await Promise.all(events.map((event) => outbox.markDelivered(event, NOON)));
    expect(await typesOf()).toEqual(['case.withdrawn']);
    for (const event of events) expect((await outbox.find(event)).isDelivered).toBe(true);
  });
});

describe('Events that are asked for at once', () => {
  it('are read together, each as it would be alone, and one that cannot be read spoils no other', async () => {
    const further = await waits();
    for (let n = 0; n < 4; n++) await decided(licensed(draw('many', 1)));
    const broken = (await undelivered()).find(({ caseId }) => caseId !== further.id);
    await desk.decide(further, [refused], minutesAfter(1));
    const events = await undelivered();
    const alone = [];
    for (const event of events) alone.push(await outbox.find(event));
    const { client, name } = table;
    await updateItem(table, caseKey(broken!.caseId), {
      change: { set: { status: 'unheard of' } },
      condition: { where: 'attribute_exists(#pk)' },
    });
    const calls: string[] = [];
    client.middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) => {
          calls.push(commandName);
          return next(args);
        },
      { step: 'initialize' },
    );
    const together = dynamoOutbox(client, name);
    const found = await Promise.allSettled(events.map((event) => together.find(event)));
    const isBroken = (n: number) => events[n]!.caseId === broken!.caseId;
    expect(found).toEqual(
      alone.map((value, n) =>
        isBroken(n)
          ? { status: 'rejected', reason: expect.anything() }
          : { status: 'fulfilled', value },
      ),
    );
    expect(calls.filter((name) => name === 'BatchGetItemCommand')).toHaveLength(1);
    expect(calls.length).toBeLessThan(events.length + 2);
  });
});
