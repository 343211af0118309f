import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoIntake } from '../../../../../functions/adapters/dynamodb/intake/intake.ts';
import { dynamoMappings } from '../../../../../functions/adapters/dynamodb/intake/mappings.ts';
import type {
  DueLanes,
  IntakeStore,
  Mappings,
} from '../../../../../functions/adapters/ports/intake.ts';
import { MAPPING } from '../../../../../functions/api/openapi/intake-examples.ts';
import type { HeardEvent, IntakeType } from '../../../../../shared/contracts/intake.ts';
import { mappingWish } from '../../../../../shared/contracts/intake-mapping.ts';
import { MOST_PENDING } from '../../../../../shared/intake/lane.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';
import { NOON } from '../../../../support/ledger.ts';

let intake: IntakeStore & DueLanes;
let mappings: Mappings;
beforeAll(async () => {
  const { client, name } = await createTestTable();
  intake = dynamoIntake(client, name, () => NOON);
  mappings = dynamoMappings(client, name);
});

const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

const heard = (id: string, type: IntakeType, more: Partial<HeardEvent> = {}): HeardEvent => ({
  id,
  clientId: 'acme',
  state: 'waiting',
  receivedAt: NOON.toISOString(),
  digest: 'd',
  version: 0,
  sent: { specversion: '1.0', id, source: '/s', type, data: { some: ['thing', 1] } },
  reading: { type, order: { reference: 'PO-1' }, data: { some: ['thing', 1] } },
  ...more,
});
const DONE = { state: 'done', outcome: { status: 200 } } as const;

describe('An event', () => {
  it('is kept once, at the end of its lane, and read back as it was', async () => {
    const event = heard('in-1', 'order.placed');
    expect(await intake.enqueue(event, { id: 'lane-1' })).toBe(true);
    expect(await intake.enqueue(event, { id: 'lane-1' })).toBe(false);
    expect((await intake.lane('lane-1'))?.pending).toEqual([
      { event: 'in-1', type: 'order.placed' },
    ]);
    expect(await intake.find('in-1')).toEqual({
      ...event,
      lane: 'lane-1',
      happenedAt: NOON.toISOString(),
      version: 1,
    });
    expect(await intake.find('in-none')).toBeUndefined();
  });

  it('comes out of its lane once, with what came of it, whoever tries', async () => {
    await intake.enqueue(heard('in-2', 'order.placed'), { id: 'lane-2' });
    const lane = await intake.lane('lane-2');
    const event = await intake.find('in-2');
    const settled = { ...DONE, caseId: 'req-1' };
    const won = await Promise.all([1, 2, 3].map(() => intake.settle(lane!, event!, settled)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await intake.lane('lane-2')).toMatchObject({ caseId: 'req-1', pending: [], version: 2 });
    expect(await intake.find('in-2')).toMatchObject({ state: 'done', outcome: { status: 200 } });
  });

  it('of many that come at once is lost neither from the table nor from the lane', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => `in-at-once-${n}`);
    const kept = ids.map((id) => intake.enqueue(heard(id, 'order.changed'), { id: 'lane-3' }));
    expect(await Promise.all(kept)).not.toContain(false);
    const pending = (await intake.lane('lane-3'))?.pending.map(({ event }) => event);
    expect(pending?.toSorted()).toEqual(ids.toSorted());
  });

  it('falls due while its order waits, the longer the later, and no more after three months', async () => {
    const days = (n: number) => ({ receivedAt: later(-86_400 * n).toISOString() });
    await intake.enqueue(heard('in-9', 'order.changed'), { id: 'lane-9' });
    expect(await dueAt(30)).toContain('lane-9');
    await intake.postpone((await intake.lane('lane-9'))!, {
      receivedAt: later(-600).toISOString(),
    });
    expect(await dueAt(299)).not.toContain('lane-9');
    expect(await dueAt(300)).toContain('lane-9');
    await intake.postpone((await intake.lane('lane-9'))!, days(89));
    expect(await dueAt(3599)).not.toContain('lane-9');
    expect(await dueAt(3600)).toContain('lane-9');
    await intake.postpone((await intake.lane('lane-9'))!, days(91));
    expect(await dueAt(86_400)).not.toContain('lane-9');
    expect((await intake.lane('lane-9'))?.pending).toHaveLength(1);
  });

  it('falls due while there is something to do to its order, and no longer', async () => {
    await intake.enqueue(heard('in-4', 'order.changed'), { id: 'lane-4' });
    await intake.enqueue(heard('in-5', 'order.placed'), { id: 'lane-4' });
    expect(await dueAt(29)).not.toContain('lane-4');
    expect(await dueAt(30)).toContain('lane-4');
    for (const id of ['in-5', 'in-4']) {
      const [lane, event] = [await intake.lane('lane-4'), await intake.find(id)];
      await intake.settle(lane!, event!, { ...DONE, caseId: 'req-4' });
    }
    expect(await dueAt(3600)).not.toContain('lane-4');
  });

  const dueAt = async (seconds: number) =>
    (await intake.due(later(seconds), 100)).map(({ laneId }) => laneId);

  it('that is parked, or waits for its order, is listed by when it came, and no longer', async () => {
    const of = { clientId: 'lister' };
    const at = (n: number) => ({ receivedAt: later(n).toISOString() });
    await intake.park(heard('in-7', 'order.placed', { ...of, ...at(2) }));
    await intake.park(heard('in-6', 'order.placed', { ...of, ...at(1) }));
    await intake.enqueue(heard('in-8', 'order.changed', { ...of, ...at(3) }), { id: 'lane-5' });
    const first = await intake.parked('lister', { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(['in-6', 'in-7']);
    const next = await intake.parked('lister', { limit: 2, after: first.next });
    expect(next).toMatchObject({ items: [{ id: 'in-8' }], next: undefined });
    await intake.enqueue(first.items[0]!, { id: 'lane-6' });
    const left = await intake.parked('lister', { limit: 9 });
    expect(left.items.map(({ id }) => id)).toEqual(['in-7', 'in-8']);
  });
});

describe('A lane', () => {
  it(`takes ${MOST_PENDING} events that wait for their order, then the order, and then no more`, async () => {
    const departed = (n: number) => heard(`in-full-${n}`, 'shipment.departed');
    const lane = { id: 'lane-full' };
    for (let n = 0; n < MOST_PENDING; n++)
      expect(await intake.enqueue(departed(n), lane)).toBe(true);
    const over = departed(MOST_PENDING);
    expect(await intake.enqueue(over, lane)).toBe('full');
    expect(await intake.find(over.id)).toBeUndefined();
    expect(await intake.enqueue(heard('in-full-placed', 'order.placed'), lane)).toBe(true);
    expect(await intake.enqueue(over, lane)).toBe('full');
    expect((await intake.lane(lane.id))?.pending).toHaveLength(MOST_PENDING + 1);
  });

  it('goes on without what is dismissed out of it, which no list shows', async () => {
    const of = { clientId: 'dismisser' };
    const outcome = { status: 200, dismissed: { at: NOON.toISOString(), reason: 'By mistake' } };
    await intake.enqueue(heard('in-20', 'order.changed', of), { id: 'lane-20' });
    await intake.park(heard('in-21', 'order.placed', { ...of, state: 'parked' }));
    const [lane, waiting] = [await intake.lane('lane-20'), await intake.find('in-20')];
    expect(await intake.settle(lane!, waiting!, { state: 'dismissed', outcome })).toBe(true);
    const parked = await intake.find('in-21');
    expect(await intake.park({ ...parked!, state: 'dismissed', outcome })).toBe(true);
    expect(await intake.parked('dismisser', { limit: 9 })).toEqual({ items: [], next: undefined });
    expect((await intake.lane('lane-20'))?.pending).toEqual([]);
    for (const id of ['in-20', 'in-21'])
      expect(await intake.find(id)).toMatchObject({ state: 'dismissed', outcome });
  });
});

describe('A mapping', () => {
  const wish = mappingWish.parse(MAPPING);

  it('has a version for each time it is put, and one at most that is switched on', async () => {
    const put = await Promise.all([1, 2, 3].map(() => mappings.put('acme', wish, NOON)));
    expect(put.map((one) => one?.version).toSorted()).toEqual([1, 2, 3]);
    expect(await mappings.inForce('acme', wish)).toBeUndefined();
    for (const version of [3, 1]) {
      const found = await mappings.find('acme', wish.name, version);
      await mappings.switchOn('acme', found!.mapping);
    }
    expect(await mappings.inForce('acme', wish)).toMatchObject({ version: 1, pairs: wish.pairs });
    const states = [1, 2, 3].map((version) => mappings.find('acme', wish.name, version));
    expect((await Promise.all(states)).map((one) => one?.state)).toEqual(['on', 'draft', 'off']);
    expect(await mappings.list('acme')).toEqual([{ name: wish.name, versions: 3, on: 1 }]);
    expect(await mappings.list('another')).toEqual([]);
  });

  it('reads nothing once it is switched off, and nothing is taken away', async () => {
    const { mapping } = (await mappings.find('acme', wish.name, 1))!;
    await mappings.switchOff('acme', mapping);
    expect(await mappings.inForce('acme', wish)).toBeUndefined();
    expect(await mappings.list('acme')).toEqual([{ name: wish.name, versions: 3 }]);
    expect(await mappings.find('acme', wish.name)).toMatchObject({ mapping: { version: 3 } });
  });
});
