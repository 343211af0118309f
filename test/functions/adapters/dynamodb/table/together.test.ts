import { beforeAll, describe, expect, it } from 'vitest';
import {
  put,
  update,
  type Write,
} from '../../../../../functions/adapters/dynamodb/table/commit.ts';
import { getItem, type Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import {
  committingTogether,
  puttingTogether,
} from '../../../../../functions/adapters/dynamodb/table/together.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';

let table: Table;
let commands: string[];
beforeAll(async () => {
  table = await createTestTable();
  table.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        commands.push(commandName);
        return next(args);
      },
    { step: 'initialize' },
  );
});

let tests = 0;
/** Items that no other test has. */
function own() {
  const of = `together#${tests++}`;
  commands = [];
  const key = (name: string | number) => ({ pk: `${of}#${name}`, sk: 'one' });
  return {
    key,
    putOf: (name: string | number, more: object = {}) =>
      put(`put ${name}`, { ...key(name), kind: 'tried', ...more }),
    read: (name: string | number) => getItem(table, key(name)),
  };
}

/** At once, on one committer. */
const commitAll = (all: readonly (readonly Write[])[]) => {
  const commit = committingTogether(table);
  return Promise.allSettled(all.map((writes) => commit(writes)));
};
const DONE = { status: 'fulfilled', value: { committed: true } };

describe('Commits that come at once', () => {
  it('go together while the first is under way, each whole', async () => {
    const { putOf, read } = own();
    const all = [1, 2, 3, 4].map((n) => [putOf(n), putOf(`${n} more`)]);
    expect(await commitAll(all)).toEqual([DONE, DONE, DONE, DONE]);
    expect(commands).toEqual(['TransactWriteItemsCommand', 'TransactWriteItemsCommand']);
    for (const n of [1, 2, 3, 4]) expect(await read(`${n} more`)).toMatchObject({ kind: 'tried' });
  });

  it('are each told their own, where one of them fails', async () => {
    const { putOf, read } = own();
    await commitAll([[putOf('taken', { by: 'another' })]]);
    const all = [[putOf(1)], [putOf(2)], [putOf('taken'), putOf('beside it')], [putOf(3)]];
    const [, second, third, fourth] = await commitAll(all);
    expect([second, fourth]).toEqual([DONE, DONE]);
    const found = expect.objectContaining({ by: 'another' });
    expect(third).toEqual({
      status: 'fulfilled',
      value: { committed: false, failed: new Map([['put taken', found]]) },
    });
    expect([await read(3), await read('beside it')]).toEqual([expect.anything(), undefined]);
  });

  it('of one item count each, exactly', async () => {
    const { key, putOf, read } = own();
    const once = (n: number): Write[] => [
      update('count', key('count'), { change: { add: { times: 1 } } }),
      putOf(n),
    ];
    expect(await commitAll([1, 2, 3, 4, 5, 6].map(once))).toEqual(Array(6).fill(DONE));
    expect(await read('count')).toMatchObject({ times: 6 });
  });

  it('fail alone, where one is not to be written at all', async () => {
    const { putOf } = own();
    const tooLarge = [putOf('large', { text: 'x'.repeat(410_000) })];
    const outcomes = await commitAll([[putOf(1)], [putOf(2)], tooLarge, [putOf(3)]]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('are as many as a transaction takes', async () => {
    const { putOf } = own();
    const many = (n: number) => Array.from({ length: 40 }, (_, i) => putOf(`${n} ${i}`));
    expect(await commitAll([1, 2, 3, 4].map(many))).toEqual(Array(4).fill(DONE));
    // One alone, two together, and one that is past a hundred items.
    expect(commands).toHaveLength(3);
  });
});

describe('Puts that come at once', () => {
  it('put each item once, and say who did', async () => {
    const { key } = own();
    const putItem = puttingTogether(table);
    const names = ['a', 'b', 'a', 'c', 'b', 'd'];
    const put = await Promise.all(names.map((name) => putItem({ ...key(name), kind: 'tried' })));
    expect(put.filter(Boolean)).toHaveLength(4);
    expect(await Promise.all(names.map((name) => putItem(key(name))))).toEqual(
      names.map(() => false),
    );
    expect(commands[0]).toBe('PutItemCommand');
  });
});
