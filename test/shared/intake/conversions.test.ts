import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES } from '../../../shared/contracts/country-codes.ts';
import type { Conversion } from '../../../shared/contracts/intake-mapping.ts';
import { converted } from '../../../shared/intake/conversions.ts';
import { countryNamed } from '../../../shared/intake/countries.ts';

const TABLES = { parts: { 'NV-H100': 'h100-sxm', '4711': 'h200' } };
const read = (value: unknown, as: Conversion) => {
  const result = converted(value, as, TABLES);
  return 'value' in result ? result.value : 'no';
};

describe('A value', () => {
  it.each<[string, unknown, unknown, Conversion]>([
    ['a number as text', 4711, '4711', { to: 'text' }],
    ['text as text, trimmed', ' A-1 ', 'A-1', { to: 'text' }],
    ['a list as text', [1], 'no', { to: 'text' }],
    ['digits as a whole number', ' 0064 ', 64, { to: 'integer' }],
    ['a whole number as itself', 64, 64, { to: 'integer' }],
    ['a fraction as a whole number', 1.5, 'no', { to: 'integer' }],
    ['thousands as a whole number', '1,024', 'no', { to: 'integer' }],
    ['an exponent as a whole number', '1e3', 'no', { to: 'integer' }],
    ['nothing as a whole number', '', 'no', { to: 'integer' }],
    ['more than is exact', '9007199254740993', 'no', { to: 'integer' }],
    ['a part by table', 'NV-H100', 'h100-sxm', { to: 'entry', table: 'parts' }],
    ['a number by table', 4711, 'h200', { to: 'entry', table: 'parts' }],
    ['what is not in the table', 'NV-H200', 'no', { to: 'entry', table: 'parts' }],
    ['what every object has', 'constructor', 'no', { to: 'entry', table: 'parts' }],
    ['what no table is', 'NV-H100', 'no', { to: 'entry', table: 'constructor' }],
    [
      'an instant as its day',
      '2026-03-04T23:00:00Z',
      '2026-03-04',
      { to: 'date', format: 'YYYY-MM-DD' },
    ],
    ['digits as a day', 20260304, '2026-03-04', { to: 'date', format: 'YYYYMMDD' }],
    ['the day first', '4.3.2026', '2026-03-04', { to: 'date', format: 'DD.MM.YYYY' }],
    ['the month first', '03/04/2026', '2026-03-04', { to: 'date', format: 'MM/DD/YYYY' }],
    ['a day that no month has', '31/02/2026', 'no', { to: 'date', format: 'DD/MM/YYYY' }],
    ['another format', '2026/03/04', 'no', { to: 'date', format: 'YYYY-MM-DD' }],
  ])('%s: %o is %o', (_, value, expected, as) => {
    expect(read(value, as)).toBe(expected);
  });
});

describe('A country', () => {
  it.each([
    ['Viet Nam', 'VN'],
    ['VIETNAM', 'VN'],
    ['베트남', 'VN'],
    ['Korea, Republic of', 'KR'],
    ['대한민국', 'KR'],
    ['North Korea', 'KP'],
    ['Türkiye', 'TR'],
    ['turkey', 'TR'],
    ["Côte d'Ivoire", 'CI'],
    ['Hong Kong', 'HK'],
    ['Bosnia and Herzegovina', 'BA'],
    ['kr', 'KR'],
    [' United States of America ', 'US'],
    ['Korea', undefined],
    ['Congo', undefined],
    ['Atlantis', undefined],
    ['', undefined],
  ])('%o is %s', (name, code) => {
    expect(countryNamed(name)).toBe(code);
  });

  it('has no name that another has', () => {
    for (const language of ['en', 'ko']) {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      for (const code of COUNTRY_CODES) expect(countryNamed(names.of(code) ?? '')).toBe(code);
    }
  });
});
