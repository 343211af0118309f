import { describe, expect, it } from 'vitest';
import { storedListScreener } from '../../../../functions/determine/screening/screener.ts';
import { entry, FakeLists, listOf } from './fake-lists.ts';

const POLICY = { threshold: 90, maxAgeDays: 7 };
const DAY_MS = 86_400_000;
const IMPORTED = Date.parse('2026-03-01T12:00:00.000Z');

function screenerAt(start: number, lists: FakeLists) {
  let now = start;
  const screener = storedListScreener(lists, () => new Date(now));
  return {
    screen: (...names: string[]) =>
      screener.screen(
        names.map((name) => ({ name, countries: [] })),
        POLICY,
      ),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('Screening against the stored list', () => {
  it('is clear when no party is like any entry', async () => {
    const { screen } = screenerAt(IMPORTED, new FakeLists(listOf(IMPORTED)));
    expect(await screen('Hanoi University of Science and Technology')).toEqual({ state: 'clear' });
  });

  it('says who is like whom, on which list, by which name and how much', async () => {
    const { screen } = screenerAt(IMPORTED, new FakeLists(listOf(IMPORTED)));
    expect(await screen('Red River Systems', 'ZARQANITE INSTRUMENT', 'Qilvane LLC')).toEqual({
      state: 'hit',
      hits: [
        {
          party: 'Qilvane LLC',
          entry: 'Qilvane',
          list: 'Unverified List (UVL)',
          score: 100,
          listed: { name: 'Qilvane', otherNames: [] },
        },
        {
          party: 'ZARQANITE INSTRUMENT',
          entry: 'Zarqanite Precision (also listed as "Zarqanite Instruments")',
          list: 'Entity List (EL)',
          score: 100,
          listed: { name: 'Zarqanite Precision', otherNames: ['Zarqanite Instruments'] },
        },
      ],
    });
  });

  it('gives the same answer whatever the order of the parties', async () => {
    const { screen } = screenerAt(IMPORTED, new FakeLists(listOf(IMPORTED)));
    const names = ['Qilvane', 'Zarqanite Precision', 'Zarqanite Instruments', 'Qilvane'];
    expect(await screen(...names.toReversed())).toEqual(await screen(...names));
  });
});

describe('Screening is unavailable, never clear', () => {
  it('when no list was ever imported', async () => {
    const { screen } = screenerAt(IMPORTED, new FakeLists(undefined));
    expect(await screen('Anybody')).toEqual({
      state: 'unavailable',
      reason: 'no screening list has been imported',
    });
  });

  it('when the list cannot be used', async () => {
    const lists = new FakeLists(listOf(IMPORTED));
    lists.stored = { unusable: 'the list is not stored whole' };
    const { screen } = screenerAt(IMPORTED, lists);
    expect(await screen('Anybody')).toEqual({
      state: 'unavailable',
      reason: 'the list is not stored whole',
    });
  });

  it.each([
    ['the day before', 6 * DAY_MS, 'clear'],
    ['on the last moment of', 7 * DAY_MS, 'clear'],
    ['a moment after', 7 * DAY_MS + 1, 'unavailable'],
    ['the day after', 8 * DAY_MS, 'unavailable'],
  ])('from the day it is too old since its import: %s', async (_when, age, state) => {
    const { screen } = screenerAt(IMPORTED + age, new FakeLists(listOf(IMPORTED)));
    expect((await screen('Anybody')).state).toBe(state);
  });

  it.each([
    ['2026-02-23T00:00:00.000Z', 'clear'],
    ['2026-02-23T00:00:00.001Z', 'unavailable'],
  ])(
    'from the day it is too old since its publication, where that is known: %s',
    async (at, state) => {
      const list = { ...listOf(IMPORTED), publishedOn: '2026-02-16' };
      const { screen } = screenerAt(Date.parse(at), new FakeLists(list));
      expect((await screen('Anybody')).state).toBe(state);
    },
  );

  it('as soon as the list grows stale in a memory that stays warm', async () => {
    const lists = new FakeLists(listOf(IMPORTED));
    const { screen, pass } = screenerAt(IMPORTED + 7 * DAY_MS - 1000, lists);
    expect((await screen('Anybody')).state).toBe('clear');
    pass(1001);
    expect(await screen('Anybody')).toEqual({
      state: 'unavailable',
      reason: 'the screening list was imported on 2026-03-01, more than 7 days ago',
    });
    expect(lists.looks).toBe(1);
  });
});

describe('The list in memory', () => {
  it('is loaded once, however many ask at the same time', async () => {
    const lists = new FakeLists(listOf(IMPORTED));
    const { screen } = screenerAt(IMPORTED, lists);
    await Promise.all([screen('A one'), screen('B two'), screen('C three')]);
    await screen('D four');
    expect([lists.looks, lists.loads]).toEqual([1, 1]);
  });

  it('is looked after once a minute, and loaded again only when it changed', async () => {
    const lists = new FakeLists(listOf(IMPORTED));
    const { screen, pass } = screenerAt(IMPORTED, lists);
    await screen('Newly Listed Robotics');
    pass(59_999);
    await screen('Newly Listed Robotics');
    expect([lists.looks, lists.loads]).toEqual([1, 1]);
    pass(1);
    await screen('Newly Listed Robotics');
    expect([lists.looks, lists.loads]).toEqual([2, 1]);
  });

  it('gives way to an import within a minute', async () => {
    const lists = new FakeLists(listOf(IMPORTED));
    const { screen, pass } = screenerAt(IMPORTED, lists);
    expect((await screen('Newly Listed Robotics')).state).toBe('clear');
    lists.list = listOf(IMPORTED, 'second');
    lists.stored = [entry('Newly Listed Robotics')];
    pass(60_000);
    expect((await screen('Newly Listed Robotics')).state).toBe('hit');
  });

  it('is renewed by an import of the same list', async () => {
    const lists = new FakeLists(listOf(IMPORTED));
    const { screen, pass } = screenerAt(IMPORTED, lists);
    await screen('Anybody');
    pass(8 * DAY_MS);
    lists.list = listOf(IMPORTED + 8 * DAY_MS);
    expect((await screen('Anybody')).state).toBe('clear');
    expect(lists.loads).toBe(1);
  });

  it('is looked for again after a look that failed', async () => {
    const lists = new FakeLists(listOf(IMPORTED));
    lists.failure = new Error('no answer');
    const { screen } = screenerAt(IMPORTED, lists);
    await expect(screen('Anybody')).rejects.toThrow('no answer');
    lists.failure = undefined;
    expect((await screen('Anybody')).state).toBe('clear');
  });

  it('is looked for again when the clock is moved back', async () => {
    const lists = new FakeLists(listOf(IMPORTED));
    const { screen, pass } = screenerAt(IMPORTED + 5 * DAY_MS, lists);
    await screen('Anybody');
    pass(-DAY_MS);
    await screen('Anybody');
    expect(lists.looks).toBe(2);
  });
});
