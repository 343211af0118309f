import { describe, expect, it } from 'vitest';
import { issueLicense } from '../../../shared/cases/license.ts';
import type { KeptLicense } from '../../../shared/contracts/license.ts';
import {
  LICENSE_STANDINGS,
  moversOf,
  standingOfLicense,
} from '../../../shared/licenses/standing.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';
import { lineOf } from '../shipments/books.ts';

const license = issueLicense('case-1', 100, { at: NOON, validityYears: 1 });
const shipped = (of: number) => [{ ...lineOf(1, 10), shipped: of }];
const standing = (changes: Partial<KeptLicense>, of = 0, now = NOON) =>
  standingOfLicense({ ...license, ...changes }, shipped(of), now);

describe('How a license stands', () => {
  it('follows from its state and what has shipped', () => {
    expect(standing({})).toBe('issued');
    expect(standing({}, 3)).toBe('partly-used');
    expect(standing({}, 10)).toBe('exhausted');
    expect(standing({ state: 'suspended' }, 10)).toBe('suspended');
    expect(standing({ state: 'revoked' })).toBe('revoked');
    expect(standing({ state: 'surrendered' })).toBe('surrendered');
  });

  it('is reinstated until something ships again', () => {
    const stateSince = minutesAfter(5).toISOString();
    expect(standing({ stateSince }, 3)).toBe('reinstated');
    const lastShippedAt = minutesAfter(6).toISOString();
    expect(standing({ stateSince, lastShippedAt }, 3)).toBe('partly-used');
  });

  it('has expired at its end, whether or not time has been at it', () => {
    const end = new Date(license.expiresAt);
    expect(standing({}, 3, new Date(end.getTime() - 1))).toBe('partly-used');
    expect(standing({}, 3, end)).toBe('expired');
    expect(standing({ state: 'suspended' }, 3, end)).toBe('expired');
    const { expiresAt: _, ...exempt } = license;
    expect(standingOfLicense(exempt, shipped(0), end)).toBe('issued');
  });
});

describe('Who may move a license', () => {
  it('is told of every way there is', () => {
    const ways = LICENSE_STANDINGS.flatMap((from) =>
      LICENSE_STANDINGS.flatMap((to) => {
        const movers = moversOf(from, to);
        return movers.length > 0 ? [`${from} > ${to}: ${movers.join(', ')}`] : [];
      }),
    );
    const ends = (from: string) => [
      `${from} > revoked: two-officers`,
      `${from} > surrendered: holder`,
      `${from} > expired: time`,
    ];
    expect(ways.sort()).toEqual(
      [
        'issued > partly-used: supplier',
        'issued > exhausted: supplier',
        'partly-used > issued: supplier',
        'partly-used > exhausted: supplier',
        'reinstated > partly-used: supplier',
        'reinstated > exhausted: supplier',
        'exhausted > issued: supplier',
        'exhausted > partly-used: supplier',
        'suspended > reinstated: two-officers',
        ...['issued', 'partly-used', 'exhausted', 'reinstated'].map(
          (from) => `${from} > suspended: one-officer`,
        ),
        ...['issued', 'partly-used', 'exhausted', 'reinstated', 'suspended'].flatMap(ends),
      ].sort(),
    );
  });
});
