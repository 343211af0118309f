import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../shared/rules/context.ts';
import type { Attempt, Edit } from '../../../shared/rules/determination.ts';
import { determine } from '../../../shared/rules/determine.ts';
import { editsThatHelp, fewerUnits, tryEdit, withValueAt } from '../../../shared/rules/edits.ts';
import { endUsesOf } from '../../../shared/rules/end-uses/end-uses-of.ts';
import { preparedOf } from '../../../shared/rules/prepared-policy.ts';
import type { RequestChange } from '../../../shared/rules/remedy.ts';
import { order, POLICY, partiesIn } from './orders.ts';

const leadsTo = { status: 'licensed', route: 'country-allocation' } as const;
const [first, second] = [
  { pointer: '/a', value: 1 },
  { pointer: '/b', value: 2 },
];

describe('The edits that help', () => {
  /** Leads on where it has all of these changes. */
  const needing =
    (...needed: RequestChange[]) =>
    (changes: readonly RequestChange[]): Edit | undefined =>
      needed.every((one) => changes.includes(one)) ? { changes, leadsTo } : undefined;
  const helpful = (
    mends: readonly (readonly RequestChange[])[],
    tryOut: (changes: readonly RequestChange[]) => Edit | undefined,
  ) => editsThatHelp(mends, tryOut).map(({ changes }) => changes);

  it('are those that lead on alone', () => {
    expect(helpful([[first], [second]], needing(first))).toEqual([[first]]);
  });

  it('are all of them together where none leads on alone', () => {
    expect(helpful([[first], [second]], needing(first, second))).toEqual([[first, second]]);
  });

  it('are none where all together lead nowhere', () => {
    expect(helpful([[first], [second]], () => undefined)).toEqual([]);
    expect(helpful([], needing())).toEqual([]);
  });

  it('hold the later of two changes in one place', () => {
    const later = { pointer: '/a', value: 3 };
    expect(helpful([[first], [second], [later]], needing(second, later))).toEqual([
      [later, second],
    ]);
  });
});

const LIMIT = 26_900_000;

describe('A change to a small order that was refused for want of room', () => {
  const facts = order('VN', { parties: partiesIn('VN', 'university') });
  const { paths, naming } = determine(facts, POLICY);
  const [small, country] = paths.map(({ draws }) => draws[0]);
  const fewer = [{ pointer: '/items/0/quantity', value: 50 }];
  const half = (small?.tpp ?? 0) / 2;

  /** Where half as many units lead, by what was last seen of the account of small orders. */
  const tried = (seen: Partial<Attempt> | undefined, taken = paths[1]) => {
    const { account = '', tpp = 0 } = small ?? {};
    const attempt = { account, tpp, limitTpp: LIMIT, fits: false, ...seen };
    const attempts = new Map(seen && [[account, attempt]]);
    return tryEdit(fewer, { facts, policy: POLICY, naming, taken: taken!, attempts });
  };
  const route = (edit: Edit | undefined) => edit?.leadsTo.route;

  it.each<[string, Partial<Attempt>, boolean]>([
    ['exactly as much is left', { availableTpp: half }, true],
    ['one TPP less is left', { availableTpp: half - 1 }, false],
    ['what is left goes to others first', { availableTpp: half, othersWait: true }, false],
    ['it fitted as it was', { fits: true }, true],
    ['more was refused, and nobody says what is left', {}, true],
    ['as much was refused, and nobody says what is left', { tpp: half }, false],
    ['exactly as much is the whole limit', { limitTpp: half }, true],
    ['one TPP less is the whole limit', { limitTpp: half - 1 }, false],
  ])('leads to one where %s: %s', (_case, seen, isOffered) => {
    expect(route(tried(seen))).toBe(isOffered ? 'small-order' : undefined);
  });

  it('says which limit must have room where nothing was seen of it, or only less', () => {
    const ifRoomIn = [{ of: 'small-order', year: '2026', parent: 'ultimate-consignee of VN' }];
    expect(tried(undefined)).toMatchObject({ ifRoomIn });
    expect(tried({ fits: true, tpp: half - 1 })).toMatchObject({ ifRoomIn });
    expect(tried({ fits: true })).not.toHaveProperty('ifRoomIn');
    expect(tried({ fits: true, tpp: half })).not.toHaveProperty('ifRoomIn');
  });

  it('is not offered where it leads to nothing better', () => {
    expect(tried({ availableTpp: half }, paths[0])).toBeUndefined();
  });

  it('passes over an account whose whole limit is too small', () => {
    expect(country?.account).toBe('country/VN/2025-2027');
    expect(route(tried({ fits: true, tpp: 1, limitTpp: half - 1 }, paths.at(-1)))).toBe(
      'country-allocation',
    );
  });
});

describe('An order changed to one of which nothing was seen', () => {
  it.each([
    [LIMIT, 'small-order'],
    [LIMIT + 1, undefined],
  ])('of %d TPP leads to %s', (tpp, route) => {
    const item = {
      part: 'other',
      tppPerUnit: 2 * LIMIT,
      marketedForDatacenters: true,
      quantity: 1,
    };
    const facts = order('VN', { parties: partiesIn('VN', 'university'), items: [item] });
    const { paths, naming } = determine(facts, POLICY);
    const tried = { facts, policy: POLICY, naming, taken: paths[1]!, attempts: new Map() };
    const edit = tryEdit([{ pointer: '/items/0/tppPerUnit', value: tpp }], tried);
    expect(edit?.leadsTo.route).toBe(route);
  });
});

describe('Fewer units of an order that has no room', () => {
  const line = (part: string, quantity: number) => ({ part, quantity });
  const items = [
    line('h100-sxm', 10),
    line('mi210', 50),
    line('h100-sxm', 0),
    line('h100-sxm', 3),
    { ...line('other', 5), eccn: '3A090.a' as const },
  ];
  const context = contextOf(order('VN', { items }), preparedOf(POLICY), endUsesOf(POLICY));
  const tpp = 13 * 15_832;
  const offered = (availableTpp: number) =>
    fewerUnits(context, { account: 'a', tpp, limitTpp: tpp, fits: false, availableTpp }).map(
      ({ pointer, value }) =>
        Array.isArray(value) ? `${value.length} lines` : `${pointer} ${value}`,
    );

  it.each([
    ['of none while there is room for all', tpp, []],
    ['of either line that counts', tpp - 1, ['/items/0/quantity 9', '/items/3/quantity 2']],
    ['of all of a line', 10 * 15_832, ['/items/0/quantity 7', '4 lines']],
    ['of the line alone that has so many', 9 * 15_832, ['/items/0/quantity 6']],
    ['of none where one line is not enough', 2 * 15_832, []],
  ])('are %s', (_what, availableTpp, edits) => {
    expect(offered(availableTpp)).toEqual(edits);
  });
});

describe('A value put in its place', () => {
  it.each([
    [{ a: 1, b: 2 }, ['a'], { a: 9, b: 2 }],
    [{ a: { b: 1, c: 2 } }, ['a', 'b'], { a: { b: 9, c: 2 } }],
    [{ a: [{ b: 1 }, { b: 2 }] }, ['a', '1', 'b'], { a: [{ b: 1 }, { b: 9 }] }],
    [{ a: undefined }, ['a', 'b'], { a: { b: 9 } }],
    [{}, ['a', 'b'], { a: { b: 9 } }],
    ['whatever', [], 9],
  ])('in %j at %j makes %j', (whole, path, expected) => {
    const before = structuredClone(whole);
    expect(withValueAt(whole, path, 9)).toEqual(expected);
    expect(whole).toEqual(before);
  });
});
