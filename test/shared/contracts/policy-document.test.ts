import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES } from '../../../shared/contracts/country-codes.ts';
import { packDocument } from '../../../shared/contracts/policy-document.ts';
import { withValueAt } from '../../../shared/rules/edits.ts';
import { policies } from '../../../shared/rules/policies/index.ts';
import { policyOf } from '../../../shared/rules/policies/policy-of.ts';
import { chips } from '../rules/golden-cases.ts';
import { on, order, outcome } from '../rules/orders.ts';

const FILE = 'shared/rules/policies/us-diffusion-2025-01/version-2.json';
const document = JSON.parse(readFileSync(FILE, 'utf8'));

/** The document with one thing in it said otherwise. */
const where = (pointer: string, value: unknown) =>
  withValueAt(document, pointer.split('/').slice(1), value);

describe('The document of a pack', () => {
  it('is all that the pack says', () => {
    expect(policyOf(packDocument.parse(document))).toEqual(policies[1]);
  });

  it('makes a third version by itself: another cap, and a country that has moved', () => {
    const facts = order('VN', chips('h100-sxm', 40_000));
    const under = (pointer: string, value: unknown, day = '2026-03-02') => {
      const third = policyOf(packDocument.parse(where(pointer, value)));
      return outcome({ ...facts, ...on(day) }, third);
    };
    const { limitTpp } = document.countryAllocation;
    expect(under('/version', 3)).toBe('licensed by country-allocation');
    expect(under('/countryAllocation/limitTpp', { ...limitTpp, value: 600_000_000 })).toBe(
      'waitlisted by country-allocation',
    );
    const { countries } = document.countries.groups['D:5'];
    const moved = [...countries, { country: 'VN', validFrom: '2026-06-01' }];
    const list = '/countries/groups/D:5/countries';
    expect(under(list, moved, '2026-05-31')).toBe('licensed by country-allocation');
    expect(under(list, moved, '2026-06-01')).toBe('refused by country-of-concern');
  });

  it.each([
    ['a value without a source', '/smallOrder/limitTppPerYear', { value: 1 }],
    ['a group that is not there', '/countries/ofConcern/of', 'D:6'],
    ['a country that is none', '/countries/embargoed/countries', ['BY QQ']],
    ['a day that is none', '/complianceFrom/value', '2025-02-30'],
    ['a limit that is no count', '/countryAllocation/limitTpp/value', 0.5],
    ['what no pack says', '/surcharge', { value: 1, citation: 'x' }],
    [
      'an entry that ends before it begins',
      '/countries/unsettled/countries',
      [{ country: 'ET', validFrom: '2026-02-01', validTo: '2026-01-01' }],
    ],
  ])('is refused with %s', (_what, pointer, value) => {
    expect(packDocument.safeParse(where(pointer, value)).success).toBe(false);
  });
});

describe('The places of a pack', () => {
  const { groups, partOf, territories, unsettled } = document.countries;
  const codesOf = ({ countries }: { countries: (string | { country: string })[] }) =>
    countries.flatMap((one) => (typeof one === 'string' ? one.split(' ') : one.country));
  const rows = codesOf(groups['Commerce Country Chart']);

  it('have a row of the chart, follow one that has, or go to a person', () => {
    const known = new Set([...rows, ...codesOf(unsettled), 'US']);
    const followed = { ...partOf.value, ...territories.value };
    const unknown = [...COUNTRY_CODES].filter((place) => !known.has(followed[place] ?? place));
    expect(unknown).toEqual([]);
  });

  it('follow no other where they have a row of their own, but Liechtenstein', () => {
    const follow = Object.keys({ ...partOf.value, ...territories.value });
    expect(follow.filter((place) => rows.includes(place))).toEqual(['LI']);
  });
});
