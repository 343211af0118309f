import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShipmentAct } from '../../../shared/contracts/shipment.ts';
import { lineOf, Shelf } from './books.ts';

const QUANTITY = 20;
const number = fc.constantFrom('A-1', 'a 1', 'B', 'C');
const lot = fc.record({ line: fc.constant(1), quantity: fc.integer({ min: 1, max: 12 }) });
const other = fc.record({ line: fc.constant(2), quantity: fc.integer({ min: 1, max: 12 }) });
const lines = fc.oneof(
  lot.map((one) => [one]),
  fc.tuple(lot, other).map((both) => both),
);
const sequence = fc.option(fc.nat(12), { nil: undefined });
const numbered = { number, lines, sequence };

/** Whatever a supplier may send, in whatever order. */
const act: fc.Arbitrary<ShipmentAct> = fc
  .oneof(
    fc.record({ do: fc.constant('plan'), holdDays: fc.constant(30), ...numbered }),
    fc.record({
      do: fc.constant('depart'),
      ...numbered,
      lines: fc.option(lines, { nil: undefined }),
    }),
    fc.record({ do: fc.constant('void'), number }),
    fc.record({
      do: fc.constant('correct'),
      type: fc.constantFrom('late', 'adjusted', 'contra', 'return'),
      reference: fc.constantFrom('r1', 'r2', 'r3'),
      ...numbered,
    }),
    fc.record({ do: fc.constant('total'), sequence: fc.nat(12), lines }),
  )
  .map((sent) => JSON.parse(JSON.stringify(sent)) as ShipmentAct);

const shelf = () => new Shelf(lineOf(1, QUANTITY), lineOf(2, QUANTITY));

describe('Whatever is sent of a license, in whatever order', () => {
  it('never more is planned and shipped than there is, and never less than nothing', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const kept = shelf();
        for (const one of acts) {
          kept.do(one);
          for (const { planned, shipped } of kept.lines) {
            expect(Math.min(planned, shipped)).toBeGreaterThanOrEqual(0);
            expect(planned + shipped).toBeLessThanOrEqual(QUANTITY);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a repeat changes nothing', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.nat(29), (acts, which) => {
        const kept = shelf();
        const first = acts.map((one) => kept.do(one).outcome);
        const repeated = acts.filter((_, index) => first[index] === 'booked');
        const again = repeated[which % Math.max(1, repeated.length)];
        if (!again) return;
        const before = structuredClone(kept.lines);
        expect(kept.do(again).outcome).not.toBe('booked');
        expect(kept.lines).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('the lines are what its entries have done to them', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const kept = shelf();
        for (const one of acts) kept.do(one);
        for (const { line, planned, shipped } of kept.lines) {
          const moved = [...kept.entries.values()]
            .flatMap((entry) => entry.moved)
            .filter((one) => one.line === line);
          expect(moved.reduce((sum, one) => sum + one.planned, 0)).toBe(planned);
          expect(moved.reduce((sum, one) => sum + one.shipped, 0)).toBe(shipped);
        }
      }),
    );
  });

  it('what is planned is what the open plans hold', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const kept = shelf();
        for (const one of acts) kept.do(one);
        const held = [...kept.shipments.values()]
          .filter(({ state }) => state === 'planned')
          .flatMap((one) => one.lines);
        for (const { line, planned } of kept.lines) {
          const sum = held
            .filter((one) => one.line === line)
            .reduce((all, { quantity }) => all + quantity, 0);
          expect(sum).toBe(planned);
        }
      }),
    );
  });
});

describe('Totals beside single shipments, late, lost and repeated', () => {
  const history = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 });

  it('come to what has shipped, whatever arrives when', () => {
    fc.assert(
      fc.property(
        history.chain((shipped) =>
          fc.record({
            shipped: fc.constant(shipped),
            order: fc.shuffledSubarray(
              [...Array(shipped.length * 2).keys()].map((index) => index),
              { minLength: 0 },
            ),
          }),
        ),
        ({ shipped, order }) => {
          const whole = shipped.reduce((sum, one) => sum + one, 0);
          const kept = new Shelf(lineOf(1, whole));
          const upTo = (n: number) => shipped.slice(0, n + 1).reduce((sum, one) => sum + one, 0);
          const told = (index: number): ShipmentAct => {
            const place = index % shipped.length;
            return index < shipped.length
              ? {
                  do: 'correct',
                  type: 'late',
                  number: `S${place}`,
                  reference: 'r',
                  sequence: place,
                  lines: [{ line: 1, quantity: shipped[place]! }],
                }
              : { do: 'total', sequence: place, lines: [{ line: 1, quantity: upTo(place) }] };
          };
          for (const index of [...order, ...order]) {
            expect(kept.do(told(index)).outcome).not.toBe('refused');
            expect(kept.lines[0]!.shipped).toBeLessThanOrEqual(whole);
          }
          for (let index = 0; index < shipped.length; index++) kept.do(told(index));
          expect(kept.lines[0]!.shipped).toBe(whole);
        },
      ),
      { numRuns: 500 },
    );
  });
});
