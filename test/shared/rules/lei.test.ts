import { describe, expect, it } from 'vitest';
import { isLei } from '../../../shared/rules/lei.ts';

describe('A legal entity identifier', () => {
  it.each([
    ['529900T8BM49AURSDO55', true],
    ['549300PPXHEU2JF0AM85', true],
    ['529900T8BM49AURSDA97', true],
    ['529900T8BM49AURSDO56', false],
    ['0529900T8BM49AURSDO55', false],
    ['529900T8BM49AURSDO5595', false],
    ['529900T8BM49AURSD055', false],
    ['529900T8BM49AURSDO5', false],
    ['529900t8bm49aursdo55', false],
  ])('%s: %s', (value, expected) => {
    expect(isLei(value)).toBe(expected);
  });

  it('has check digits from 02 to 98: those that only pass the division are none', () => {
    expect(isLei('54930000000000003300')).toBe(false);
    for (let entity = 0; entity < 2000; entity += 1) {
      const stem = `549300${String(entity).padStart(12, '0')}`;
      const valid = Array.from({ length: 100 }, (_, check) => String(check).padStart(2, '0'))
        .filter((check) => isLei(stem + check))
        .map(Number);
      expect(valid).toHaveLength(1);
      expect(valid[0]).toBeGreaterThanOrEqual(2);
      expect(valid[0]).toBeLessThanOrEqual(98);
    }
  });
});
