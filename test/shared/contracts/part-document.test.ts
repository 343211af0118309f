import { describe, expect, it } from 'vitest';
import { writtenParts } from '../../../shared/contracts/part-document.ts';

const CHIP = {
  id: 'l4',
  label: 'L4',
  maker: 'NVIDIA',
  marketedForDatacenters: true,
  operations: [{ tops: 242, bits: 8, source: 'A data sheet' }],
  dieAreas: [{ mm2: 294, source: 'A database' }],
};
const SYSTEM = { id: 'eight-l4', label: 'Eight L4', of: 'l4', chipsPerUnit: 8 };

const isTaken = (...rows: readonly object[]) => writtenParts.safeParse(rows).success;

describe('The catalogue of a pack', () => {
  it('is chips with their sources, and what holds several of them', () => {
    expect(isTaken(CHIP, SYSTEM)).toBe(true);
  });

  it.each([
    ['no rows', []],
    ['a figure without a source', [{ ...CHIP, operations: [{ tops: 242, bits: 8 }] }]],
    ['no figure', [{ ...CHIP, operations: [] }]],
    ['a TPP of its own', [{ ...CHIP, tppPerChip: 1 }]],
    ['a bit length that is none', [{ ...CHIP, operations: [{ tops: 1, bits: 7, source: 'x' }] }]],
    ['an area of nothing', [{ ...CHIP, dieAreas: [{ mm2: 0, source: 'x' }] }]],
    ['a chip that is not there', [CHIP, { ...SYSTEM, of: 'l5' }]],
    ['a system of a system', [CHIP, SYSTEM, { ...SYSTEM, id: 'more', of: 'eight-l4' }]],
    ['a part that stands twice', [CHIP, CHIP]],
    ['one chip that is called several', [CHIP, { ...SYSTEM, chipsPerUnit: 1 }]],
    ['a name that no order can write', [{ ...CHIP, id: 'L4 PCIe' }]],
  ])('is refused with %s', (_what, rows) => {
    expect(isTaken(...rows)).toBe(false);
  });
});
