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

it('What comes while a turn is under way is done in the next, as many as there may be', async () => {
  const { turns, open, one } = slow();
  const done = ['a', 'b', 'c', 'd'].map(one);
  expect(turns).toEqual([['a']]);
  open[0]!.resolve();
  await done[0];
  expect(turns).toEqual([['a'], ['b', 'c']]);
  open[1]!.resolve();
  await Promise.all(done.slice(0, 3));
  open[2]!.resolve();
  expect(await Promise.all(done)).toEqual(['a done', 'b done', 'c done', 'd done']);
  expect(turns).toEqual([['a'], ['b', 'c'], ['d']]);
});

it('Who was in a turn that failed is told so, and nobody else', async () => {
  const { open, one } = slow();
  const [first, second] = [one('a'), one('b')];
  open[0]!.reject(new Error('not now'));
  await expect(first).rejects.toThrow('not now');
  open[1]!.resolve();
  await expect(second).resolves.toBe('b done');
});
