import { describe, expect, it } from 'vitest';
import {
  CLASS_A,
  CLASS_B,
  classifyItem,
  classifyPart,
  EXCEPTED,
  UNCONTROLLED,
  withDeclared,
} from '../../../shared/rules/classify.ts';
import type { Item } from '../../../shared/rules/facts.ts';
import { POLICY } from './orders.ts';

const NAMES = {
  [CLASS_A]: 'a',
  [CLASS_B]: 'b',
  [EXCEPTED]: 'excepted',
  [UNCONTROLLED]: 'none',
} as const;

function classOf(figures: Partial<Item>): string {
  const item = { part: 'other', quantity: 1, marketedForDatacenters: true, ...figures };
  const { strictest, isCertain } = classifyItem(item, POLICY);
  return `${NAMES[strictest]}${isCertain ? '' : '?'}`;
}

describe('An item is classified by its figures', () => {
  it.each([
    [4799, 1.59, 'none'],
    [4800, 0, 'a'],
    [4801, 0, 'a'],
    [1599, 100, 'none'],
    [1600, 5.91, 'b'],
    [1600, 5.92, 'a'],
    [1600, 5.93, 'a'],
    [4799, 5.91, 'b'],
    [4799, 5.92, 'a'],
    [2399, 1.6, 'none'],
    [2400, 1.59, 'none'],
    [2400, 1.6, 'b'],
    [4799, 1.6, 'b'],
    [1600, 3.19, 'none'],
    [1600, 3.2, 'b'],
    [1599, 3.2, 'none'],
    [2399, 3.19, 'none'],
    [2400, 3.19, 'b'],
  ])('TPP %d at density %d is %s', (tppPerUnit, performanceDensity, expected) => {
    expect(classOf({ tppPerUnit, performanceDensity })).toBe(expected);
  });

  it.each([
    [4799, 'none'],
    [4800, 'excepted'],
    [4801, 'excepted'],
  ])('not marketed for datacenters, TPP %d is %s', (tppPerUnit, expected) => {
    const figures = { tppPerUnit, performanceDensity: 20, marketedForDatacenters: false };
    expect(classOf(figures)).toBe(expected);
  });
});

describe('A missing figure is read in the strictest way, and is not certain', () => {
  it.each([
    ['no density below 1600', { tppPerUnit: 1599 }, 'none'],
    ['no density from 1600', { tppPerUnit: 1600 }, 'a?'],
    ['no density below 4800', { tppPerUnit: 4799 }, 'a?'],
    ['no density from 4800, where it does not matter', { tppPerUnit: 4800 }, 'a'],
    ['no TPP', { performanceDensity: 1 }, 'a?'],
    ['no figures, declared .a: how much is not known', { eccn: '3A090.a' }, 'a?'],
    ['no density, declared .a: nothing is stricter', { tppPerUnit: 2000, eccn: '3A090.a' }, 'a'],
    ['no density, declared .b', { tppPerUnit: 2000, eccn: '3A090.b' }, 'a?'],
    ['no density, declared none', { tppPerUnit: 2000, eccn: 'none' }, 'a?'],
    ['a density that is no number', { tppPerUnit: 2000, performanceDensity: Number.NaN }, 'a?'],
    ['a TPP that is no whole number', { tppPerUnit: 5000.5 }, 'a?'],
    ['a negative TPP', { tppPerUnit: -1 }, 'a?'],
    ['no TPP, not for datacenters', { marketedForDatacenters: false }, 'excepted?'],
    [
      'no TPP, not for datacenters, declared .a',
      { marketedForDatacenters: false, eccn: '3A090.a' },
      'a?',
    ],
    ['no performance, which is a figure too', { tppPerUnit: 0, performanceDensity: 0 }, 'none'],
  ] as const)('%s', (_title, figures, expected) => {
    expect(classOf(figures)).toBe(expected);
  });

  it.each([
    [1000, 'none'],
    [4799, 'a?'],
    [4800, 'a?'],
  ])('where the market is not stated, TPP %d at density 6 is %s', (tppPerUnit, expected) => {
    const figures = { tppPerUnit, performanceDensity: 6, marketedForDatacenters: undefined };
    expect(classOf(figures)).toBe(expected);
  });
});

describe('The stricter of the declared ECCN and the figures holds', () => {
  it.each([
    ['none', 5000, 'a'],
    ['3A090.b', 5000, 'a'],
    ['4A090.b', 100, 'b'],
    ['3A090.a', 100, 'a'],
    ['4A090.a', 100, 'a'],
    ['none', 100, 'none'],
  ] as const)('declared %s with TPP %d is %s', (eccn, tppPerUnit, expected) => {
    expect(classOf({ eccn, tppPerUnit, performanceDensity: 1 })).toBe(expected);
  });

  it('leaves NAC and ACA open to a graphics card declared 3A090.a, which they presuppose', () => {
    const card = { tppPerUnit: 5286, marketedForDatacenters: false, eccn: '3A090.a' } as const;
    expect(classOf(card)).toBe('excepted');
  });

  it('believes a declared 3A090.a of an item that its figures would leave out', () => {
    const card = { tppPerUnit: 4799, marketedForDatacenters: false, eccn: '3A090.a' } as const;
    expect(classOf(card)).toBe('a');
  });
});

describe('A part of the catalogue, declared with an ECCN', () => {
  it.each([
    ['h20', undefined, 'none'],
    ['h20', 'none', 'none'],
    ['h20', '4A090.b', 'b'],
    ['h20', '3A090.a', 'a'],
    ['mi210', 'none', 'b'],
    ['mi210', '3A090.a', 'a'],
    ['h100-sxm', 'none', 'a'],
    ['h100-sxm', '3A090.b', 'a'],
    ['rtx-4090', '3A090.a', 'excepted'],
    ['rtx-4090', '3A090.b', 'excepted'],
  ] as const)('%s as %s is %s', (id, eccn, expected) => {
    const part = POLICY.parts.find((one) => one.id === id)!;
    const { strictest, isCertain } = withDeclared(classifyPart(part, POLICY), eccn);
    expect([NAMES[strictest], isCertain]).toEqual([expected, true]);
  });
});

describe('The catalogue is classified for certain', () => {
  const CATALOGUE: Readonly<Record<string, string>> = {
    a100: 'a 4992',
    'h100-sxm': 'a 15832',
    'h100-nvl': 'a 13364',
    'h200-sxm': 'a 15832',
    'h200-nvl': 'a 13364',
    'h800-sxm': 'a 15832',
    'h800-pcie': 'a 12104',
    h20: 'none 2368',
    b100: 'a 28000',
    b200: 'a 36000',
    b300: 'a 56000',
    gb200: 'a 40000',
    'gb200-nvl72': 'a 2880000',
    gb300: 'a 60000',
    mi210: 'b 2896',
    mi250: 'a 5794',
    mi250x: 'a 6128',
    mi300a: 'a 15690',
    mi300x: 'a 20919',
    mi325x: 'a 20919',
    mi350x: 'a 36910',
    mi355x: 'a 40265',
    l40: 'b 2896',
    l40s: 'a 5864',
    'rtx-4090': 'excepted 5286',
    'rtx-5090': 'excepted 6704',
  };

  it('lists these parts and no others', () => {
    const listed = POLICY.parts.map((part) => {
      const { strictest, isCertain, tppPerUnit } = classifyPart(part, POLICY);
      expect(isCertain, part.id).toBe(true);
      return [part.id, `${NAMES[strictest]} ${tppPerUnit}`];
    });
    expect(Object.fromEntries(listed)).toEqual(CATALOGUE);
  });
});
