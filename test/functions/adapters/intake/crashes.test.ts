import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goOn } from '../../../../functions/adapters/intake/go-on.ts';
import { type EventIn, takeEvent } from '../../../../functions/adapters/intake/take-event.ts';
import { DependencyUnavailableError } from '../../../../shared/errors.ts';
import { API_SCOPES } from '../../../../shared/keys/scopes.ts';
import { order } from '../../../support/example-order.ts';
import { type World, world } from '../../../support/front-door.ts';
import { memoryIntake } from '../../../support/memory-intake.ts';

const textOf = (reference: string, quantity: number) => ({
  ...order(),
  reference,
  items: [{ part: 'h100-sxm', quantity }],
});

const told = (id: string, type: string, data: object) => ({
  specversion: '1.0' as const,
  id,
  source: '/sales',
  type,
  data,
});

/** Two orders, one of which is changed before it is placed; both ship, and one is then given up. */
const EVENTS = ['PO-1', 'PO-2'].flatMap((reference, n) => [
  told(`${n}c`, 'order.changed', textOf(reference, 300)),
  told(`${n}p`, 'order.placed', textOf(reference, 200)),
  told(`${n}s`, 'shipment.departed', {
    reference,
    number: 'S-1',
    lines: [{ line: 1, quantity: 40 }],
  }),
  told(`${n}t`, 'shipment.departed', {
    reference,
    number: 'S-2',
    lines: [{ line: 1, quantity: 2 }],
  }),
]);

/** As what is down fails: the parts that ask it tell it apart by its name. */
class Crash extends DependencyUnavailableError {}

/** What is called breaks off at the given calls: before it has done anything, or after it has. */
function breaking<T extends object>(
  parts: T,
  at: ReadonlySet<number>,
  count: { calls: number },
): T {
  return new Proxy(parts, {
    get: (target, name) => {
      const part = Reflect.get(target, name);
      if (typeof part !== 'function') return part;
      return async (...given: unknown[]) => {
        const call = count.calls++;
        if (at.has(2 * call)) throw new Crash('down');
        const done = await Reflect.apply(part, target, given);
        if (at.has(2 * call + 1)) throw new Crash('down');
        return done;
      };
    },
  });
}

function broken(w: World, at: ReadonlySet<number>) {
  const count = { calls: 0 };
  const { intake, mappings } = memoryIntake();
  const { cases, references, decideMachine, licenses, shippingMachine, clock, secret } = w.deps;
  return {
    intake: breaking(intake, at, count),
    mappings,
    cases: breaking(cases, at, count),
    references: breaking(references, at, count),
    decideMachine: breaking(decideMachine, at, count),
    licenses: breaking(licenses, at, count),
    shippingMachine: breaking(shippingMachine, at, count),
    clock,
    secret,
    kept: intake,
  };
}

const sent = (event: EventIn['event']): EventIn => ({
  clientId: 'supplier',
  scopes: API_SCOPES,
  event,
  isInTime: () => true,
});

/** As an order system and the sweep do: what was not answered is told again, what waits is gone on with. */
async function insisting(deps: ReturnType<typeof broken>, events: typeof EVENTS) {
  for (const event of events) {
    for (let isAnswered = false; !isAnswered; ) {
      isAnswered = await takeEvent(deps, sent(event)).then(
        () => true,
        (error) => !(error instanceof Crash),
      );
    }
  }
  for (let isDone = false; !isDone; ) {
    isDone = await Promise.all(
      [...deps.kept.lanes.keys()].map((lane) => goOn(deps, lane, () => true)),
    ).then(
      () => true,
      (error) => {
        if (!(error instanceof Crash)) throw error;
        return false;
      },
    );
  }
}

const outcomeOf = async (w: World, { kept }: ReturnType<typeof broken>) => {
  const files = [...w.cases.files.values()];
  const shipped = files.map(async ({ id, request }) => [
    request.reference,
    'items' in request && request.items,
    (await w.licenses.shipments(id, { limit: 10 })).items.map(({ number, state, departed }) => ({
      number,
      state,
      departed,
    })),
  ]);
  const states = [...kept.events.values()].map(({ sent: { id }, state }) => [id, state]);
  return { shipped: (await Promise.all(shipped)).toSorted(), states: states.toSorted() };
};

it('Whatever breaks off between any two steps, a repeat comes to the same, and nothing is lost or twice', async () => {
  const whole = world();
  const unbroken = broken(whole, new Set());
  await insisting(unbroken, EVENTS);
  const expected = await outcomeOf(whole, unbroken);
  expect(expected.states.map(([, state]) => state)).toEqual(EVENTS.map(() => 'done'));
  expect(expected.shipped).toHaveLength(2);
  const breaks = fc.uniqueArray(fc.integer({ min: 0, max: 360 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(breaks, fc.integer({ min: 0, max: 3 }), async (at, repeats) => {
      const w = world();
      const deps = broken(w, new Set(at));
      for (let n = 0; n <= repeats; n++) await insisting(deps, EVENTS);
      expect(await outcomeOf(w, deps)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

it('Each single break between two steps comes to the same', async () => {
  const whole = world();
  const unbroken = broken(whole, new Set());
  await insisting(unbroken, EVENTS);
  const expected = await outcomeOf(whole, unbroken);
  for (let at = 0; at < 240; at++) {
    const w = world();
    const deps = broken(w, new Set([at]));
    await insisting(deps, EVENTS);
    expect([at, await outcomeOf(w, deps)]).toEqual([at, expected]);
  }
});
