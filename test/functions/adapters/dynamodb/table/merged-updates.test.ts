import { beforeAll, describe, expect, it } from 'vitest';
import { commit, put, update } from '../../../../../functions/adapters/dynamodb/table/commit.ts';
import { getItem, type Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';

let table: Table;
beforeAll(async () => {
  table = await createTestTable();
});

const adding = (pk: string, held: number, least = -100) =>
  update(
    `sum ${pk}`,
    { pk, sk: 'x' },
    {
      change: { set: { [held > 0 ? 'up' : 'down']: true }, add: { held }, remove: ['due'] },
      condition: { where: 'attribute_not_exists(#held) OR #held >= :least', values: { least } },
    },
  );

describe('Two updates of one item in a transaction', () => {
  it('are one: sums add up, everything is set, and each condition has its own values', async () => {
    await commit(table, [put('first', { pk: 'a', sk: 'x', held: 5, due: 'soon' })]);
    expect(await commit(table, [adding('a', 7, 5), adding('a', -4, 3)])).toEqual({
      committed: true,
    });
    expect(await getItem(table, { pk: 'a', sk: 'x' })).toEqual({
      pk: 'a',
      sk: 'x',
      held: 8,
      up: true,
      down: true,
    });
  });

  it('fail together where the condition of either fails', async () => {
    await commit(table, [put('first', { pk: 'b', sk: 'x', held: 5 })]);
    const outcome = await commit(table, [adding('b', 7, 6), adding('b', -4, 3)]);
    expect(outcome).toMatchObject({ committed: false });
    expect(await getItem(table, { pk: 'b', sk: 'x' })).toMatchObject({ held: 5 });
  });

  it('leave updates of other items as they are', async () => {
    await commit(table, [adding('c', 1), adding('d', 2)]);
    expect(await getItem(table, { pk: 'c', sk: 'x' })).toMatchObject({ held: 1 });
    expect(await getItem(table, { pk: 'd', sk: 'x' })).toMatchObject({ held: 2 });
  });

  it('keep what one of them sets and the other removes', async () => {
    const setting = update('e', { pk: 'e', sk: 'x' }, { change: { set: { due: 'now' } } });
    await commit(table, [setting, adding('e', 1)]);
    expect(await getItem(table, { pk: 'e', sk: 'x' })).toMatchObject({ due: 'now' });
  });
});
