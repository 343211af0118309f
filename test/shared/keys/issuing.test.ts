import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiKey } from '../../../shared/contracts/api-key.ts';
import { earlierEnd, isInForce, keyInPlaceOf, keyMadeWith } from '../../../shared/keys/issuing.ts';
import { API_SCOPES, beyond } from '../../../shared/keys/scopes.ts';

const AT = new Date('2026-11-26T09:00:00.000Z');
const FRESH = { id: 'key-new', at: AT };
const own = (more: Partial<ApiKey> = {}): ApiKey => ({
  id: 'key-own',
  name: 'Own',
  scopes: ['keys', 'orders:read'],
  issuedAt: '2026-11-01T09:00:00.000Z',
  ...more,
});

const scopes = fc.uniqueArray(fc.constantFrom(...API_SCOPES), { minLength: 1 });
const end = fc.option(
  fc
    .integer({ min: 1, max: 400 })
    .map((days) => new Date(AT.getTime() + days * 86_400_000).toISOString()),
  { nil: undefined },
);
const keys = fc
  .record({ id: fc.constantFrom('key-own', 'key-other'), scopes, expiresAt: end })
  .map(({ expiresAt, ...key }) => own({ ...key, ...(expiresAt && { expiresAt }) }));

describe('A key that is made with another', () => {
  it('is never stronger, and never ends later', () => {
    fc.assert(
      fc.property(
        keys,
        scopes,
        fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
        (key, wanted, days) => {
          const wish = { name: 'New', scopes: wanted, ...(days && { expiresInDays: days }) };
          const made = keyMadeWith(key, wish, FRESH);
          if ('detail' in made) return;
          expect(beyond(made.scopes, key.scopes)).toEqual([]);
          if (key.expiresAt) expect(made.expiresAt! <= key.expiresAt).toBe(true);
        },
      ),
    );
  });

  it('is refused by the member that asks for too much', () => {
    const wish = { name: 'New', scopes: ['orders:write' as const] };
    expect(keyMadeWith(own(), wish, FRESH)).toMatchObject({
      pointer: '/scopes',
      detail: expect.stringContaining('orders:write'),
    });
    const long = { name: 'New', scopes: ['orders:read' as const], expiresInDays: 2 };
    const ending = own({ expiresAt: '2026-11-27T09:00:00.000Z' });
    expect(keyMadeWith(ending, long, FRESH)).toMatchObject({ pointer: '/expiresInDays' });
    expect(keyMadeWith(ending, { ...long, expiresInDays: 1 }, FRESH)).toMatchObject({
      expiresAt: '2026-11-27T09:00:00.000Z',
    });
  });

  it('may be used no more often', () => {
    const wish = { name: 'New', scopes: ['keys' as const] };
    expect(keyMadeWith(own({ callsAnHour: 60 }), wish, FRESH)).toMatchObject({ callsAnHour: 60 });
  });
});

describe('A key in the place of another', () => {
  it('is the same, for as long again', () => {
    const former = own({ expiresAt: '2026-12-01T09:00:00.000Z' });
    expect(keyInPlaceOf(former, former, FRESH)).toEqual({
      ...former,
      id: 'key-new',
      issuedAt: AT.toISOString(),
      expiresAt: '2026-12-26T09:00:00.000Z',
    });
  });

  it.each([
    [undefined, 60, 60],
    [600, 60, 60],
    [60, 600, 60],
    [60, undefined, 60],
  ])('of a key with %s calls an hour, made with one of %s, has %s', (former, mine, rate) => {
    const rated = (id: string, calls?: number) =>
      own({ id, ...(calls !== undefined && { callsAnHour: calls }) });
    const made = keyInPlaceOf(rated('key-other', former), rated('key-own', mine), FRESH);
    expect(made).toMatchObject({ callsAnHour: rate });
  });

  it('of another key is no stronger than the one that makes it, and ends no later', () => {
    fc.assert(
      fc.property(keys, keys, (former, mine) => {
        fc.pre(former.id !== mine.id);
        const made = keyInPlaceOf(former, mine, FRESH);
        const missing = beyond(former.scopes, mine.scopes);
        expect('detail' in made).toBe(missing.length > 0);
        if ('detail' in made) return;
        expect(made.scopes).toEqual(former.scopes);
        if (mine.expiresAt) expect(made.expiresAt! <= mine.expiresAt).toBe(true);
      }),
    );
  });
});

it('A key is in force until the very moment at which it ends', () => {
  const ending = own({ expiresAt: AT.toISOString() });
  expect(isInForce(ending, new Date(AT.getTime() - 1))).toBe(true);
  expect(isInForce(ending, AT)).toBe(false);
  expect(isInForce(own({ revokedAt: AT.toISOString() }), AT)).toBe(false);
});

it.each([
  [undefined, '2026-12-01', '2026-12-01'],
  ['2026-11-30', '2026-12-01', '2026-11-30'],
  ['2026-12-02', '2026-12-01', '2026-12-01'],
])('A key that ends at %s and is to end at %s ends at %s', (expiresAt, to, ends) => {
  expect(earlierEnd(own(expiresAt ? { expiresAt } : {}), to)).toBe(ends);
});
