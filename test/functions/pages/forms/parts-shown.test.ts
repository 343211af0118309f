import { describe, expect, it } from 'vitest';
import { partsShown } from '../../../../functions/pages/forms/parts-shown.ts';
import { policyInForce } from '../../../../shared/rules/index.ts';

const { parts } = policyInForce('2026-11-26T00:00:00.000Z');

describe('The parts that a page offers', () => {
  it('are all of the catalogue: the newest chips first, then what is made of several', () => {
    const ids = partsShown(parts).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(parts.map(({ id }) => id).toSorted());
    const at = (id: string) => ids.indexOf(id);
    expect(at('b200')).toBeLessThan(at('h100-sxm'));
    expect(at('h100-sxm')).toBeLessThan(at('a100'));
    expect(at('a100')).toBeLessThan(at('hgx-h100'));
    expect(at('hgx-h100')).toBeLessThan(at('hgx-a100'));
  });
});
