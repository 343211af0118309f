import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CLASS_A,
  CLASS_B,
  classifyPart,
  EXCEPTED,
  UNCONTROLLED,
} from '../../../../shared/rules/classify.ts';
import { catalogueOf, type WrittenPart } from '../../../../shared/rules/policies/catalogue-of.ts';
import { chips } from '../golden-cases.ts';
import { order, outcome, POLICY } from '../orders.ts';
import { VERSION_2 } from '../version-2-cases.ts';

const FILE = 'shared/rules/policies/us-diffusion-2025-01/version-2.json';
const rows: readonly WrittenPart[] = JSON.parse(readFileSync(FILE, 'utf8')).parts;

const NAMES = {
  [CLASS_A]: '3A090.a',
  [CLASS_B]: '3A090.b',
  [EXCEPTED]: 'excepted',
  [UNCONTROLLED]: 'neither',
} as const;

/** Part, TPP of one ordered unit, performance density, class: as a lawyer can check them. */
const GOLDEN: readonly (readonly [string, number, number | undefined, string])[] = [
  ['a100', 4_992, 6.04, '3A090.a'],
  ['a800', 4_992, 6.04, '3A090.a'],
  ['a30', 2_640, 3.2, '3A090.b'],
  ['a40', 2_395, 3.81, '3A090.b'],
  ['a10', 2_000, 3.18, 'neither'],
  ['v100', 2_000, 2.45, 'neither'],
  ['t4', 1_040, 1.91, 'neither'],
  ['h100-sxm', 15_832, 19.45, '3A090.a'],
  ['h100-pcie', 12_104, 14.87, '3A090.a'],
  ['h100-nvl', 13_364, 16.42, '3A090.a'],
  ['gh200', 15_832, 19.45, '3A090.a'],
  ['h200-sxm', 15_832, 19.45, '3A090.a'],
  ['h200-nvl', 13_364, 16.42, '3A090.a'],
  ['h800-sxm', 15_832, 19.45, '3A090.a'],
  ['h800-pcie', 12_104, 14.87, '3A090.a'],
  ['h20', 2_368, 2.91, 'neither'],
  ['l4', 1_936, 6.59, '3A090.a'],
  ['l2', 1_544, undefined, 'neither'],
  ['l20', 1_912, 3.14, 'neither'],
  ['l40', 2_896, 4.76, '3A090.b'],
  ['l40s', 5_864, 9.64, '3A090.a'],
  ['b100', 28_000, 17.2, '3A090.a'],
  ['b200', 36_000, 22.11, '3A090.a'],
  ['b300', 56_000, 34.4, '3A090.a'],
  ['gb200', 40_000, 24.57, '3A090.a'],
  ['gb200-nvl72', 2_880_000, 24.57, '3A090.a'],
  ['gb300', 60_000, 36.86, '3A090.a'],
  ['gb300-nvl72', 4_320_000, 36.86, '3A090.a'],
  ['hgx-a100', 39_936, 6.04, '3A090.a'],
  ['hgx-a800', 39_936, 6.04, '3A090.a'],
  ['hgx-h100', 126_656, 19.45, '3A090.a'],
  ['hgx-h200', 126_656, 19.45, '3A090.a'],
  ['hgx-h800', 126_656, 19.45, '3A090.a'],
  ['hgx-h20', 18_944, 2.91, 'neither'],
  ['hgx-b200', 288_000, 22.11, '3A090.a'],
  ['hgx-b300', 448_000, 34.4, '3A090.a'],
  ['dgx-a100', 39_936, 6.04, '3A090.a'],
  ['dgx-a800', 39_936, 6.04, '3A090.a'],
  ['dgx-h100', 126_656, 19.45, '3A090.a'],
  ['dgx-h200', 126_656, 19.45, '3A090.a'],
  ['dgx-h800', 126_656, 19.45, '3A090.a'],
  ['dgx-b200', 288_000, 22.11, '3A090.a'],
  ['dgx-b300', 448_000, 34.4, '3A090.a'],
  ['rtx-pro-6000-server', 8_000, 10.67, '3A090.a'],
  ['rtx-pro-6000', 8_000, 10.67, 'excepted'],
  ['rtx-6000-ada', 5_828, 9.58, 'excepted'],
  ['rtx-4090', 5_286, 8.69, 'excepted'],
  ['rtx-5090', 6_704, 8.94, 'excepted'],
  ['mi100', 2_954, 3.94, '3A090.b'],
  ['mi210', 2_896, 4, '3A090.b'],
  ['mi250', 5_794, 4, '3A090.a'],
  ['mi250x', 6_128, 4.23, '3A090.a'],
  ['mi300a', 15_690, 15.43, '3A090.a'],
  ['mi300x', 20_919, 20.57, '3A090.a'],
  ['mi325x', 20_919, 20.57, '3A090.a'],
  ['mi350x', 55_365, undefined, '3A090.a'],
  ['mi355x', 60_600, undefined, '3A090.a'],
  ['mi300x-platform', 167_352, 20.57, '3A090.a'],
  ['mi325x-platform', 167_352, 20.57, '3A090.a'],
  ['mi350x-platform', 442_920, undefined, '3A090.a'],
  ['mi355x-platform', 484_800, undefined, '3A090.a'],
  ['gaudi-2', 6_920, undefined, '3A090.a'],
  ['gaudi-3', 29_696, undefined, '3A090.a'],
  ['tpu-v5e', 3_152, undefined, '3A090.a'],
  ['tpu-v5p', 7_344, undefined, '3A090.a'],
  ['tpu-v6e', 14_688, undefined, '3A090.a'],
  ['tpu-v7', 36_912, undefined, '3A090.a'],
  ['trainium-2', 10_672, undefined, '3A090.a'],
  ['trainium-3', 20_136, undefined, '3A090.a'],
  ['wse-3', 2_000_000, 43.27, '3A090.a'],
  ['groq-lpu', 8_000, undefined, '3A090.a'],
  ['sn40l', 10_208, undefined, '3A090.a'],
  ['ascend-910', 4_096, 8.98, '3A090.a'],
  ['ascend-910b', 6_016, 9.04, '3A090.a'],
  ['ascend-910c', 12_800, 9.62, '3A090.a'],
];

const classOf = (part: (typeof VERSION_2.parts)[number]) => {
  const { strictest, isCertain, tppPerUnit } = classifyPart(part, VERSION_2);
  expect(isCertain, part.id).toBe(true);
  return [part.id, tppPerUnit, part.performanceDensity, NAMES[strictest]] as const;
};

describe('The catalogue of version 2', () => {
  it('lists these parts and no others, each in its class', () => {
    expect(VERSION_2.parts.map(classOf)).toEqual(GOLDEN);
  });

  it('keeps every part of version 1, and its class but where a source is stricter', () => {
    for (const part of POLICY.parts) {
      const now = VERSION_2.parts.find(({ id }) => id === part.id)!;
      expect(now?.tppPerChip, part.id).toBeGreaterThanOrEqual(part.tppPerChip);
      expect(now.marketedForDatacenters, part.id).toBe(part.marketedForDatacenters);
      expect(classOf(now)[3], part.id).toBe(classOf(part)[3]);
    }
  });

  it('has each figure from operations, bits and area, and of several the stricter', () => {
    for (const { id, arithmetic, tppPerChip, performanceDensity } of VERSION_2.parts) {
      const { operations, dieAreas } = arithmetic!;
      for (const { tops, bits } of operations) {
        expect(tppPerChip + 0.5, id).toBeGreaterThanOrEqual(tops * bits);
      }
      const [highest] = operations.map(({ tops, bits }) => tops * bits).toSorted((a, b) => b - a);
      expect(Math.abs(tppPerChip - highest!), id).toBeLessThanOrEqual(0.5);
      const [smallest] = (dieAreas ?? []).map(({ mm2 }) => mm2).toSorted((a, b) => a - b);
      expect(performanceDensity === undefined, id).toBe(smallest === undefined);
      const exact = smallest && highest! / smallest;
      if (exact) expect(Math.abs(performanceDensity! - exact), id).toBeLessThanOrEqual(0.005);
    }
  });

  it('names a maker and a source for everything that it says', () => {
    for (const { maker, arithmetic } of VERSION_2.parts) {
      expect(maker).toMatch(/\S/);
      const { operations, dieAreas = [] } = arithmetic!;
      for (const { source } of [...operations, ...dieAreas]) expect(source).toMatch(/\S{3}/);
    }
  });

  it('says so where sources disagree about what decides', () => {
    const noted = VERSION_2.parts.filter(({ note }) => note?.includes('disagree'));
    expect(noted.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['b300', 'gb200', 'mi210', 'gaudi-3', 'trainium-2', 'ascend-910b']),
    );
  });

  it('decides orders: an L4 is refused to China, and eight H100 count as eight', () => {
    const countedTo = (country: string, part: string) =>
      outcome(order(country, chips(part, 40_000)), VERSION_2);
    expect(countedTo('CN', 'l4')).toBe('refused by country-of-concern');
    expect(countedTo('CN', 'a10')).toBe('no-license-required by not-controlled');
    expect(countedTo('VN', 'h100-sxm')).toBe('licensed by country-allocation');
    expect(countedTo('VN', 'hgx-h100')).not.toBe('licensed by country-allocation');
    expect(countedTo('VN', 'tpu-v5e')).toBe('licensed by country-allocation');
  });
});

/** A made-up chip of one figure. */
const made = (tops: number, bits: number, mm2?: number, marketedForDatacenters = true) => {
  const [part] = catalogueOf([
    {
      id: 'made-up',
      label: 'Made up',
      maker: 'Nobody',
      marketedForDatacenters,
      operations: [{ tops, bits, source: 'none' }],
      ...(mm2 !== undefined && { dieAreas: [{ mm2, source: 'none' }] }),
    },
  ]);
  return classOf(part!).slice(1);
};

describe('A part worked out from its sources', () => {
  it.each([
    [600, 8, 10_000, 4_800, 0.48, '3A090.a'],
    [599.9, 8, 10_000, 4_799, 0.48, 'neither'],
    [300, 16, 900, 4_800, 5.33, '3A090.a'],
    [299.9, 16, 900, 4_798, 5.33, '3A090.b'],
    [200, 8, 270.27, 1_600, 5.92, '3A090.a'],
    [200, 8, 270.8, 1_600, 5.91, '3A090.b'],
    [199.9, 8, 100, 1_599, 15.99, 'neither'],
    [200, 8, 500, 1_600, 3.2, '3A090.b'],
    [200, 8, 502, 1_600, 3.19, 'neither'],
    [300, 8, 1_500, 2_400, 1.6, '3A090.b'],
    [300, 8, 1_510, 2_400, 1.59, 'neither'],
    [299.9, 8, 1_500, 2_399, 1.6, 'neither'],
    [200, 8, undefined, 1_600, undefined, '3A090.a'],
    [199.9, 8, undefined, 1_599, undefined, 'neither'],
  ])('%d TOPS at %d bits over %d mm2 is TPP %d, density %d: %s', (tops, bits, mm2, ...figures) => {
    expect(made(tops, bits, mm2)).toEqual(figures);
  });

  it.each([
    [600, 'excepted'],
    [599.9, 'neither'],
  ])('is %d TOPS at 8 bits, not for datacenters: %s', (tops, expected) => {
    expect(made(tops, 8, 100, false).at(-1)).toBe(expected);
  });

  it('stands in the catalogue as one row for each row of the document, in its order', () => {
    expect(catalogueOf(rows).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });
});
