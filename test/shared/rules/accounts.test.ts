import { describe, expect, it } from 'vitest';
import { accountLimit, highestLimit } from '../../../shared/rules/accounts.ts';
import { determine } from '../../../shared/rules/determine.ts';
import type { Policy } from '../../../shared/rules/policy.ts';
import { order, POLICY } from './orders.ts';

const AT = '2026-03-02T00:00:00.000Z';

describe('The limit of an account, by its name and date', () => {
  it.each<[string, string, number | undefined]>([
    ['small-order/hanoi-university.vn/2026', AT, 26_900_000],
    ['small-order/lei:529900T8BM49AURSDO55/2025', AT, 26_900_000],
    ['small-order/hanoi-university.vn/soon', AT, undefined],
    ['country/AE/2025-2027', AT, 790_000_000],
    ['country/AE/2028-2030', AT, undefined],
    ['country/KR/2025-2027', AT, undefined],
    ['country/CN/2025-2027', AT, undefined],
    ['country/HK/2025-2027', AT, undefined],
    ['country/KH/2025-2027', '2026-02-02T23:59:59.999Z', undefined],
    ['country/KH/2025-2027', '2026-02-03T00:00:00.000Z', 790_000_000],
    ['country/ae/2025-2027', AT, undefined],
    ['national-veu/nveu-7/AE', '2025-12-31T23:59:59.999Z', 1_582_500_000],
    ['national-veu/nveu-7/AE', '2026-01-01T00:00:00.000Z', 1_899_000_000],
    ['national-veu/nveu-7/AE', '2028-01-01T00:00:00.000Z', undefined],
    ['universal-veu/uveu-1/AE', AT, undefined],
    ['universal-veu/uveu-1/non-us', AT, undefined],
    ['country', AT, undefined],
    ['country/AE', AT, undefined],
    ['country/AE/2025-2027/more', AT, undefined],
    ['', AT, undefined],
    ['__proto__/x/y', AT, undefined],
    ['small-order//2026', AT, undefined],
    ['small-order/hanoi-university.vn', AT, undefined],
    ['small-order/hanoi-university.vn/', AT, undefined],
    ['small-order/hanoi-university.vn/2026/more', AT, undefined],
    ['small-order/hanoi-university.vn/12026', AT, undefined],
    ['small-order/hanoi-university.vn/2026a', AT, undefined],
    ['country/AEX/2025-2027', AT, undefined],
    ['country/aAE/2025-2027', AT, undefined],
    ['national-veu//AE', AT, undefined],
    ['national-veu/nveu-7/AE/more', AT, undefined],
    ['national-veu/nveu-7/AEX', AT, undefined],
    ['national-veu/nveu-7/aAE', AT, undefined],
  ])('%s at %s: %s', (account, at, expected) => {
    expect(accountLimit(POLICY, account, at)).toBe(expected);
  });

  it('is doubled where assurances were given', () => {
    const assured: Policy = {
      ...POLICY,
      countries: {
        ...POLICY.countries,
        assured: {
          ...POLICY.countries.assured,
          countries: [{ country: 'AE', validFrom: '2026-03-02' }],
        },
      },
    };
    expect(accountLimit(assured, 'country/AE/2025-2027', AT)).toBe(1_580_000_000);
    expect(accountLimit(assured, 'country/AE/2025-2027', '2026-03-01T00:00:00Z')).toBe(790_000_000);
    const [path] = determine(order('AE'), assured).paths;
    expect(path?.draws[0]?.limitTpp).toBe(1_580_000_000);
  });
});

describe('The most that the limit of an account is going to be', () => {
  it.each<[string, string, number | undefined]>([
    ['small-order/hanoi-university.vn/2026', AT, 26_900_000],
    ['country/AE/2025-2027', AT, 790_000_000],
    ['country/CN/2025-2027', AT, undefined],
    ['national-veu/nveu-7/AE', '2025-02-01T00:00:00Z', 5_064_000_000],
    ['national-veu/nveu-7/AE', '2027-12-31T00:00:00Z', 5_064_000_000],
    ['national-veu/nveu-7/AE', '2028-01-01T00:00:00Z', undefined],
  ])('%s at %s: %s', (account, at, expected) => {
    expect(highestLimit(POLICY, account, at)).toBe(expected);
  });

  it('is not what an earlier quarter had', () => {
    const schedule = { value: { '2026-Q1': 900, '2026-Q2': 300, '2026-Q3': 500 }, citation: '' };
    const falling: Policy = {
      ...POLICY,
      nationalVeu: { ...POLICY.nationalVeu, cumulativeTppByQuarter: schedule },
    };
    const highest = (day: string) =>
      highestLimit(falling, 'national-veu/nveu-7/AE', `${day}T00:00Z`);
    expect(['2026-03-31', '2026-04-01', '2026-07-01'].map(highest)).toEqual([900, 500, 500]);
  });
});
