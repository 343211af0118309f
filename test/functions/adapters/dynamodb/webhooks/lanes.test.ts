import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import { dynamoAttempts } from '../../../../../functions/adapters/dynamodb/webhooks/attempts.ts';
import { dynamoLanes } from '../../../../../functions/adapters/dynamodb/webhooks/lanes.ts';
import { dynamoWebhooks } from '../../../../../functions/adapters/dynamodb/webhooks/webhooks.ts';
import type { LaneOf, ReadLane } from '../../../../../functions/adapters/ports/webhooks.ts';
import {
  type DeliveryLane,
  failed,
  passed,
  repeated,
} from '../../../../../shared/webhooks/lane.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';
import { webhookNamed } from '../../../../support/supplier-world.ts';

const at = new Date('2026-03-04T12:00:00Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);

let table: Table;
let lanes: ReturnType<typeof dynamoLanes>;
let of: LaneOf;
let cases = 0;
beforeAll(async () => {
  table = await createTestTable();
  lanes = dynamoLanes(table.client, table.name);
});
beforeEach(() => {
  cases += 1;
  of = { clientId: 'acme', webhookId: `wh-${cases}`, caseId: `req-${cases}` };
});

const extend = (...places: number[]) =>
  lanes.extend(
    of,
    places.map((place) => ({ place, page: place + 100 })),
    { isParked: false, at },
  );
const isDueBy = async (until: Date) =>
  (await lanes.lanes(until, 100)).some(({ caseId }) => caseId === of.caseId);
const lease = async (now = at): Promise<ReadLane> => {
  const held = await lanes.lease(of, now);
  if (!held) throw new Error('not due, or held');
  return held;
};
const pass = (place: number) => (lane: DeliveryLane) => passed(lane, place, at);
const change = (read: ReadLane, to: (lane: DeliveryLane) => DeliveryLane, releases = true) =>
  lanes.change(of, read, { to, releases, isParked: false });

describe('A lane', () => {
  it('begins with the first that it was told of, and is due at once', async () => {
    await extend(3, 4);
    expect((await lanes.find(of))?.lane).toEqual({
      next: 3,
      tail: 4,
      again: [],
      failures: 0,
      dueAt: at.toISOString(),
      pages: { 3: 103, 4: 104 },
    });
    expect(await isDueBy(at)).toBe(true);
  });

  it('is not changed by what it was told before', async () => {
    await extend(1, 2);
    const before = await lanes.find(of);
    await extend(1, 2);
    await extend(1);
    expect(await lanes.find(of)).toEqual(before);
  });

  it('is held by one at a time, until that one lets go or its time is over', async () => {
    await extend(1);
    const held = await lease();
    expect(await lanes.lease(of, later(60))).toBeUndefined();
    const other = await lease(later(76));
    expect(other.lease).not.toBe(held.lease);
    expect(await change(held, pass(1))).toBeUndefined();
    expect((await change(other, pass(1)))?.lane).toMatchObject({ next: 2, tail: 1 });
    expect(await lanes.lease(of, later(200))).toBeUndefined();
    expect(await isDueBy(later(200))).toBe(false);
  });

  it('that is told more while it is held has that to tell when it is let go', async () => {
    await extend(1);
    const held = await lease();
    await extend(2);
    const after = await change(held, pass(1));
    expect(after?.lane).toMatchObject({ next: 2, tail: 2, dueAt: at.toISOString() });
    expect((await lease()).lane.pages).toEqual({ 1: 101, 2: 102 });
  });

  it('keeps what is asked for once more while it is held', async () => {
    await extend(1, 2);
    const first = await change(await lease(), pass(1), false);
    if (!first) throw new Error('lost');
    const read = (await lanes.find(of)) as ReadLane;
    await change(read, (lane) => repeated(lane, 1, at), false);
    const after = await change(first, pass(2));
    expect(after?.lane).toMatchObject({ next: 3, again: [1], dueAt: at.toISOString() });
  });

  it('waits for its time after a call in vain', async () => {
    await extend(1);
    const why = { at, chance: 0.5 };
    await change(await lease(), (lane) => failed(lane, why));
    expect(await lanes.lease(of, later(4))).toBeUndefined();
    expect(await isDueBy(later(4))).toBe(false);
    expect((await lease(later(5))).lane.failures).toBe(1);
  });

  it('that waits for its endpoint is due to nobody, and as it was once it is let go', async () => {
    await extend(1);
    await lanes.park(of, at);
    expect(await isDueBy(later(1_000))).toBe(false);
    expect(await lanes.parked(of.webhookId, 10)).toEqual([of]);
    expect(await lanes.unpark(of)).toBe(true);
    expect(await lanes.unpark(of)).toBe(false);
    expect(await isDueBy(at)).toBe(true);
    expect(await lanes.parked(of.webhookId, 10)).toEqual([]);
  });

  it('that is paused is told more, and is neither due nor let go', async () => {
    await extend(1);
    await change(await lease(), ({ dueAt: _, ...lane }) => ({
      ...lane,
      pausedAt: at.toISOString(),
    }));
    await extend(2);
    expect(await lanes.lease(of, later(1e6))).toBeUndefined();
    expect(await lanes.unpark(of)).toBe(false);
    expect(await lanes.parked(of.webhookId, 10)).toEqual([of]);
    expect((await lanes.find(of))?.lane).toMatchObject({ next: 1, tail: 2 });
  });

  it('is taken by exactly one of many who come at once', async () => {
    await extend(1);
    const held = await Promise.all(Array.from({ length: 8 }, () => lanes.lease(of, at)));
    expect(held.filter((one) => one !== undefined)).toHaveLength(1);
  });
});

describe('An endpoint', () => {
  it('is changed as it was read, or not at all', async () => {
    const webhooks = dynamoWebhooks(table.client, table.name);
    const webhook = webhookNamed('wh-a', { clientId: 'acme-2' });
    await webhooks.add(webhook);
    expect(await webhooks.of('acme-2')).toEqual([webhook]);
    expect(await webhooks.change({ ...webhook, name: 'b', lookAt: at.toISOString() })).toBe(true);
    expect(await webhooks.change({ ...webhook, name: 'c' })).toBe(false);
    const found = await webhooks.find('acme-2', 'wh-a');
    expect(found).toMatchObject({ name: 'b', version: 2 });
    expect(await lanes.webhooks(at, 10)).toContainEqual({ clientId: 'acme-2', webhookId: 'wh-a' });
    expect(await webhooks.find('acme', 'wh-a')).toBeUndefined();
  });
});

describe('Attempts', () => {
  it('are read the newest first, page by page', async () => {
    const attempts = dynamoAttempts(table.client, table.name);
    const noted = Array.from({ length: 7 }, (_, n) => ({
      at: later(n).toISOString(),
      event: `req-${n}.1`,
      type: 'request.decided',
      outcome: 'delivered' as const,
      milliseconds: n,
      try: 1,
    }));
    for (const one of noted) await attempts.add('wh-x', one);
    const first = await attempts.of('wh-x', { limit: 4 });
    const second = await attempts.of('wh-x', { limit: 4, before: first.next });
    expect([...first.attempts, ...second.attempts]).toEqual(noted.reverse());
    expect(second.next).toBeUndefined();
  });
});
