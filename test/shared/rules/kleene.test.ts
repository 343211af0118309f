import { describe, expect, it } from 'vitest';
import { and, every, not, type Truth } from '../../../shared/rules/kleene.ts';

describe('Three-valued truth', () => {
  it.each<[Truth, Truth, Truth]>([
    [true, true, true],
    [true, false, false],
    [false, undefined, false],
    [undefined, false, false],
    [true, undefined, undefined],
    [undefined, undefined, undefined],
  ])('%s and %s is %s', (left, right, both) => {
    expect(and(left, right)).toBe(both);
    expect(every([left, right], (truth) => truth)).toBe(both);
  });

  it('of nobody nothing is known', () => {
    expect(every([], () => true)).toBeUndefined();
  });

  it('what is not known is not known to be false', () => {
    expect([not(true), not(false), not(undefined)]).toEqual([false, true, undefined]);
  });
});
