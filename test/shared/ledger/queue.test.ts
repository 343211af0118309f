import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askingMoreThan,
  fittingIn,
  mayPass,
  placeInOrder,
  placeLast,
  type Waiter,
} from '../../../shared/ledger/queue.ts';

const waiter = (n: number, tpp: number): Waiter => ({ caseId: `case-${n}`, place: `p${n}`, tpp });
const QUEUE = [waiter(1, 50), waiter(2, 20), waiter(3, 80)];
const asked = { caseId: 'new', place: 'p9', leftTpp: 10, waiting: 3 };

const list = fc
  .array(fc.integer({ min: 1, max: 60 }), { maxLength: 8 })
  .map((amounts) => amounts.map((tpp, index) => waiter(index, tpp)));

describe('A request may pass those who wait', () => {
  it.each([
    ['where none of them fits in what is left', {}, true],
    ['not where an earlier one just fits', { leftTpp: 20 }, false],
    ['where the earlier ones just do not fit', { leftTpp: 19 }, true],
    ['where only later ones would fit', { place: 'p2', leftTpp: 20 }, true],
    ['where it is itself the earlier one that fits', { caseId: 'case-2', leftTpp: 20 }, true],
    ['not where the account counts one that the list lacks', { waiting: 4 }, false],
    ['where the list still shows one that has left', { waiting: 2 }, true],
  ])('%s', async (_what, differs, may) => {
    expect(await mayPass(QUEUE, { ...asked, ...differs })).toBe(may);
  });

  it('never the sooner because one more waits', async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.nat(60), fc.nat(60), async (queue, leftTpp, tpp) => {
        const passing = { ...asked, leftTpp, waiting: queue.length };
        const longer = [...queue, waiter(8, tpp)];
        if (!(await mayPass(queue, passing))) {
          expect(await mayPass(longer, { ...passing, waiting: longer.length })).toBe(false);
        }
      }),
    );
  });
});

const fitting = (leftTpp: number, queue: readonly Waiter[]) =>
  Array.fromAsync(fittingIn(leftTpp, queue));

describe('Of those who wait', () => {
  it.each([
    ['nobody fits in nothing', 0, []],
    ['nobody fits in a debt', -5, []],
    ['the small one fits where the first does not', 49, [2]],
    ['the first takes before the others are asked', 50, [1]],
    ['two fit in what is just enough', 70, [1, 2]],
    ['all fit', 150, [1, 2, 3]],
  ])('%s', async (_what, leftTpp, places) => {
    expect(await fitting(leftTpp, QUEUE)).toEqual(places.map((n) => QUEUE[n - 1]));
  });

  it.each([
    [49, [1, 3]],
    [50, [3]],
    [80, []],
  ])('those who ask for more than %d TPP are found, wherever they stand', async (most, places) => {
    const asking = await Array.fromAsync(askingMoreThan(most, QUEUE));
    expect(asking).toEqual(places.map((n) => QUEUE[n - 1]));
  });

  it('nobody is asked once nothing is left', async () => {
    let read = 0;
    function* counted() {
      for (const one of [...QUEUE, waiter(4, 1)]) {
        read++;
        yield one;
      }
    }
    expect(await Array.fromAsync(fittingIn(50, counted()))).toHaveLength(1);
    expect(read).toBeLessThan(3);
  });

  it('those who fit come in order, and together take no more than is left', async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.nat(200), async (queue, leftTpp) => {
        const chosen = await fitting(leftTpp, queue);
        expect(chosen).toEqual(queue.filter((one) => chosen.includes(one)));
        const taken = chosen.reduce((sum, { tpp }) => sum + tpp, 0);
        expect(taken).toBeLessThanOrEqual(leftTpp);
        const passed = queue.filter((one) => !chosen.includes(one));
        for (const { tpp } of passed) expect(tpp).toBeGreaterThan(leftTpp - taken);
      }),
    );
  });
});

describe('A place behind all others', () => {
  const [early, late] = ['2026-03-10T12:00:00.000Z#case-1', '2099-01-01T00:00:00.000Z#case-2'];

  it('sorts behind every time of submission, and in the same order there', () => {
    const places = [placeLast(late), late, placeLast(early), early];
    expect(places.toSorted()).toEqual([early, late, placeLast(early), placeLast(late)]);
  });

  it('is told by its place in order, and taken once', () => {
    expect(placeInOrder(placeLast(early))).toBe(early);
    expect(placeInOrder(early)).toBe(early);
    expect(placeLast(placeLast(early))).toBe(placeLast(early));
    expect(placeInOrder(`${early}~`)).toBe(`${early}~`);
  });
});
