import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTAKE_TYPES } from '../../../shared/contracts/intake.ts';
import type { MappingPair } from '../../../shared/contracts/intake-mapping.ts';
import {
  appended,
  emptyLane,
  isSuperseded,
  type Lane,
  nextIn,
  settledLane,
} from '../../../shared/intake/lane.ts';
import { mapped } from '../../../shared/intake/mapping.ts';
import { putAt, valueAt } from '../../../shared/intake/pointers.ts';

const came = fc.record({
  type: fc.constantFrom(...INTAKE_TYPES),
  hour: fc.integer({ min: 0, max: 23 }),
  hasTime: fc.boolean(),
});

const at = (hour: number) => `2026-03-04T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** Takes everything in as it comes, and does whatever there is to do after each. */
function worked(
  events: readonly { type: (typeof INTAKE_TYPES)[number]; hour: number; hasTime: boolean }[],
) {
  const done: { event: string; type: string; happenedAt: string }[] = [];
  const happened = new Map<string, string>();
  let lane: Lane = emptyLane('l', 'c');
  for (const [index, { type, hour, hasTime }] of events.entries()) {
    const event = `e-${index}`;
    const time = hasTime ? at(hour) : undefined;
    const entered = appended(lane, { event, type }, { time, cameAt: at(hour) });
    happened.set(event, entered.happenedAt);
    lane = entered.lane;
    for (let next = nextIn(lane); next; next = nextIn(lane)) {
      const happenedAt = happened.get(next.event) ?? '';
      const isDone = !isSuperseded(lane, { type: next.type, happenedAt });
      if (isDone) done.push({ ...next, happenedAt });
      const caseId = next.type === 'order.placed' ? next.event : undefined;
      lane = settledLane(lane, { ...next, isDone, happenedAt, caseId });
    }
  }
  return { lane, done };
}

describe('The lane of an order', () => {
  it('loses nothing and does nothing twice', () => {
    fc.assert(
      fc.property(fc.array(came), (events) => {
        const { lane, done } = worked(events);
        const names = done.map(({ event }) => event);
        expect(new Set(names).size).toBe(names.length);
        const superseded = events.length - names.length - lane.pending.length;
        expect(superseded).toBeGreaterThanOrEqual(0);
        for (const { event } of lane.pending) expect(names).not.toContain(event);
      }),
    );
  });

  it('does nothing before the order is placed, and leaves nothing once it is', () => {
    fc.assert(
      fc.property(fc.array(came), (events) => {
        const { lane, done } = worked(events);
        expect(done[0]?.type ?? 'order.placed').toBe('order.placed');
        const isPlaced = events.some(({ type }) => type === 'order.placed');
        expect(lane.pending).toHaveLength(isPlaced ? 0 : events.length);
      }),
    );
  });

  it('does changes in the order in which they happened, and those without a time as they came', () => {
    fc.assert(
      fc.property(fc.array(came), (events) => {
        const changes = worked(events).done.filter(({ type }) =>
          ['order.changed', 'order.cancelled'].includes(type),
        );
        const times = changes.map(({ happenedAt }) => happenedAt);
        expect(times).toEqual(times.toSorted());
        const untimed = events.map((event) => ({ ...event, hasTime: false }));
        const all = worked([{ type: 'order.placed', hour: 0, hasTime: false }, ...untimed]);
        expect(all.done).toHaveLength(events.length + 1);
      }),
    );
  });
});

const rulesTo = (...targets: string[]) => ({
  pairs: targets.map((to) => ({ from: '/a', to })),
  tables: {},
});

const name = fc.stringMatching(/^[A-Za-z]{1,8}$/);
const target = fc
  .array(fc.oneof(name, fc.integer({ min: 0, max: 3 }).map(String)), { minLength: 1, maxLength: 4 })
  .map((steps) => `/${steps.join('/')}`);

describe('A mapping', () => {
  it('is read the same each time, and changes nothing of the event', () => {
    const pairs = fc.array(
      fc.record({ from: fc.constantFrom('/data', '/data/a', '/id', '/data/list/0'), to: target }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), pairs, (data, list) => {
        const event = { id: '1', data };
        const before = JSON.stringify(event);
        const rules = { pairs: list as MappingPair[], tables: {} };
        expect(mapped(event, rules)).toEqual(mapped(event, rules));
        expect(JSON.stringify(event)).toBe(before);
      }),
    );
  });

  it('puts a value where it is found again, and touches no prototype', () => {
    fc.assert(
      fc.property(target, fc.integer(), (pointer, value) => {
        const root = {};
        putAt(root, pointer, value);
        expect(valueAt(root, pointer)).toBe(value);
      }),
    );
    expect(mapped({ a: [1] }, rulesTo('/items', '/items/length')).data).toEqual({ items: [1] });
    for (const step of ['__proto__', 'constructor', 'prototype']) {
      const root = {};
      putAt(root, `/${step}/polluted`, true);
      expect('polluted' in {}).toBe(false);
      expect(valueAt({}, `/${step}`)).toBeUndefined();
    }
  });
});
