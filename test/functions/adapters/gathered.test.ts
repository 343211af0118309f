import { setImmediate as aMoment } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { gathered } from '../../../functions/adapters/gathered.ts';

function slow() {
  const turns: (readonly string[])[] = [];
  const open: PromiseWithResolvers<void>[] = [];
  const doAll = (items: readonly string[]) => {
    const turn = Promise.withResolvers<void>();
    turns.push(items);
    open.push(turn);
    return turn.promise.then(() => items.map((item) => `${item} done`));
  };
  return { turns, open, one: gathered(2, doAll) };
}

it('What comes at one moment is done together', async () => {
  const { turns, one } = slow();
  one('a');
  await Promise.resolve();
  one('b');
  await aMoment();
  expect(turns).toEqual([['a', 'b']]);
});

it('What comes while a turn is under way is done in the next, as many as there may be', async () => {
  const { turns, open, one } = slow();
  const first = one('a');
  await aMoment();
  const others = ['b', 'c', 'd'].map(one);
  await aMoment();
  expect(turns).toEqual([['a']]);
  open[0]!.resolve();
  expect(await first).toBe('a done');
  await aMoment();
  expect(turns).toEqual([['a'], ['b', 'c']]);
  open[1]!.resolve();
  await Promise.all(others.slice(0, 2));
  await aMoment();
  open[2]!.resolve();
  expect(await Promise.all(others)).toEqual(['b done', 'c done', 'd done']);
  expect(turns).toEqual([['a'], ['b', 'c'], ['d']]);
});

it('Who was in a turn that failed is told so, and nobody else', async () => {
  const { open, one } = slow();
  const first = one('a');
  await aMoment();
  const second = one('b');
  open[0]!.reject(new Error('not now'));
  await expect(first).rejects.toThrow('not now');
  await aMoment();
  open[1]!.resolve();
  expect(await second).toBe('b done');
});
