import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  put,
  update,
  type Write,
} from '../../../../../functions/adapters/dynamodb/table/commit.ts';
import { getItem, type Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import {
  commitTogether,
  getItemsTogether,
  putTogether,
  updateTogether,
} from '../../../../../functions/adapters/dynamodb/table/together.ts';
import { DependencyUnavailableError } from '../../../../../shared/errors.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';

const TRANSACTION = 'TransactWriteItemsCommand';
let table: Table;
let commands: string[];
/** What becomes of a transaction that was done. */
let afterwards: () => void;
beforeAll(async () => {
  table = await createTestTable();
  table.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        commands.push(commandName);
        const result = await next(args);
        if (commandName === TRANSACTION) afterwards();
        return result;
      },
    { step: 'initialize' },
  );
});

let of = 0;
beforeEach(() => {
  of += 1;
  commands = [];
  afterwards = () => undefined;
});

/** Items that no other test has. */
const key = (name: string | number) => ({ pk: `together-${of}#${name}`, sk: 'one' });
const itemOf = (name: string | number, more: object = {}) => ({
  ...key(name),
  kind: 'tried',
  ...more,
});
const putOf = (name: string | number, more: object = {}) => put(`put ${name}`, itemOf(name, more));
const read = (name: string | number) => getItem(table, key(name));

const commitAll = (all: readonly (readonly Write[])[]) =>
  Promise.allSettled(all.map((writes) => commitTogether(table, writes)));
const DONE = { status: 'fulfilled', value: { committed: true } };

describe('Commits that come at once', () => {
  it('go together, each whole', async () => {
    const all = [1, 2, 3, 4].map((n) => [putOf(n), putOf(`${n} more`)]);
    expect(await commitAll(all)).toEqual([DONE, DONE, DONE, DONE]);
    expect(commands).toEqual([TRANSACTION]);
    for (const n of [1, 2, 3, 4]) expect(await read(`${n} more`)).toMatchObject({ kind: 'tried' });
  });

  it('are each told their own, where one of them fails', async () => {
    await commitAll([[putOf('taken', { by: 'another' })]]);
    const all = [[putOf(1)], [putOf(2)], [putOf('taken'), putOf('beside it')], [putOf(3)]];
    const [first, second, third, fourth] = await commitAll(all);
    expect([first, second, fourth]).toEqual([DONE, DONE, DONE]);
    const found = expect.objectContaining({ by: 'another' });
    expect(third).toEqual({
      status: 'fulfilled',
      value: { committed: false, failed: new Map([['put taken', found]]) },
    });
    expect([await read(3), await read('beside it')]).toEqual([expect.anything(), undefined]);
  });

  it('of one item count each, exactly', async () => {
    const once = (n: number): Write[] => [
      update('count', key('count'), { change: { add: { times: 1 } } }),
      putOf(n),
    ];
    expect(await commitAll([1, 2, 3, 4, 5, 6].map(once))).toEqual(Array(6).fill(DONE));
    expect(commands).toHaveLength(6);
    expect(await read('count')).toMatchObject({ times: 6 });
  });

  it('go without a write that may be left out, each by itself', async () => {
    await commitAll([[putOf('there')]]);
    const besides: Write = { ...putOf('there'), isOptional: true };
    expect(await commitAll([[putOf(1), besides], [putOf(2)]])).toEqual([DONE, DONE]);
    expect([await read(1), await read(2)]).toEqual([expect.anything(), expect.anything()]);
  });

  it('fail alone, where one is not to be written at all', async () => {
    const tooLarge = [putOf('large', { text: 'x'.repeat(410_000) })];
    const outcomes = await commitAll([[putOf(1)], tooLarge, [putOf(2)]]);
    const statuses = outcomes.map(({ status }) => status);
    expect(statuses).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('fail alone, where they have an item in common', async () => {
    const large = { change: { set: { text: 'x'.repeat(410_000) } } };
    const [failed, counted] = await commitAll([
      [update('large', key('count'), large)],
      [update('count', key('count'), { change: { add: { times: 1 } } })],
    ]);
    expect([failed?.status, counted]).toEqual(['rejected', DONE]);
  });

  it('are as many as a transaction takes', async () => {
    const many = (n: number) => Array.from({ length: 40 }, (_, i) => putOf(`${n} ${i}`));
    expect(await commitAll([1, 2, 3].map(many))).toEqual(Array(3).fill(DONE));
    expect(commands).toEqual([TRANSACTION, TRANSACTION]);
  });

  it('are none of them told as done or refused where no answer came, and none is done twice', async () => {
    afterwards = () => {
      throw Object.assign(new Error('cut'), { name: 'TimeoutError' });
    };
    const once = (n: number): Write[] => [
      update(`count ${n}`, key(n), { change: { add: { times: 1 } } }),
    ];
    for (const outcome of await commitAll([1, 2].map(once))) {
      expect(outcome).toMatchObject({ reason: expect.any(DependencyUnavailableError) });
    }
    expect([await read(1), await read(2)]).toMatchObject([{ times: 1 }, { times: 1 }]);
  });
});

describe('Single writes that come at once', () => {
  it('go together with commits; one alone is what it is by itself', async () => {
    await putTogether(table, itemOf('alone'));
    await updateTogether(table, key('alone'), { change: { set: { n: 1 } }, condition: THERE });
    expect(commands).toEqual(['PutItemCommand', 'UpdateItemCommand']);
    const done = await Promise.all([
      putTogether(table, itemOf('put')),
      updateTogether(table, key('alone'), { change: { set: { n: 2 } }, condition: THERE }),
      commitTogether(table, [putOf('committed')]),
    ]);
    expect(done).toEqual([true, true, { committed: true }]);
    expect(commands.slice(2)).toEqual([TRANSACTION]);
    expect(await read('alone')).toMatchObject({ n: 2 });
  });

  it('say whether they did it, and of one item one does', async () => {
    const names = ['a', 'b', 'a', 'c', 'b', 'd'];
    const puts = await Promise.all(names.map((name) => putTogether(table, itemOf(name))));
    expect(puts.filter(Boolean)).toHaveLength(4);
    const change = { change: { set: { n: 1 } }, condition: THERE };
    const all = ['a', 'nobody', 'b'].map((name) => updateTogether(table, key(name), change));
    expect(await Promise.all(all)).toEqual([true, false, true]);
    expect(await read('b')).toMatchObject({ n: 1 });
  });
});

const THERE = { where: 'attribute_exists(#pk)' };

describe('Reads that come at once', () => {
  it('are one call, and each is given what it asked for', async () => {
    await commitAll([[putOf('a'), putOf('b'), putOf('c')]]);
    commands = [];
    const asked = [['a', 'b'], ['b', 'nobody', 'c'], [], ['nobody']];
    const found = await Promise.all(asked.map((names) => getItemsTogether(table, names.map(key))));
    expect(found.map((items) => items.map(({ pk }) => pk))).toEqual([
      [key('a').pk, key('b').pk],
      [key('b').pk, key('c').pk],
      [],
      [],
    ]);
    expect(commands).toEqual(['BatchGetItemCommand']);
  });

  it('of many items go by themselves', async () => {
    const many = Array.from({ length: 40 }, (_, n) => key(n));
    await commitAll([[putOf(3), putOf(39)]]);
    commands = [];
    const [some, few] = await Promise.all([
      getItemsTogether(table, many),
      getItemsTogether(table, [key(3)]),
    ]);
    expect([some, few]).toMatchObject([{ length: 2 }, { length: 1 }]);
    expect(commands).toHaveLength(2);
  });
});
