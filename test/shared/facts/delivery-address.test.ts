import { describe, expect, it } from 'vitest';
import { placeKey } from '../../../shared/facts/delivery-address.ts';

const SAME: readonly (readonly [country: string, ...written: string[]])[] = [
  [
    'VN',
    '1 Dai Co Viet Road, Hai Ba Trung District, Hanoi 100000, Vietnam',
    '1, Đại Cồ Việt Rd., Hai Bà Trưng Dist., Hanoi, 100 000, Việt Nam',
    'VIET NAM - HANOI 100000 - HAI BA TRUNG DISTRICT - 1 DAI CO VIET ROAD',
    '１ Dai Co Viet Road，Hai Ba Trung District，Hanoi １０００００',
    '1 D\u0430i Co Viet Road, Hai Ba Trung\u200b District, Hanoi 100-000 (VN)',
  ],
  [
    'KR',
    '서울특별시 강남구 테헤란로 152',
    '대한민국 서울특별시 강남구 테헤란로 152',
    '152, 테헤란로, 강남구, 서울특별시',
  ],
  [
    'GB',
    '10 Charles Babbage Rd, Cambridge CB3 0FA, UK',
    '10 Charles Babbage Road, Cambridge, CB30FA, United Kingdom',
  ],
  [
    'US',
    '1 Main St, Fl 3, Springfield, USA',
    'No. 1 Main Street, Floor 3, Springfield, United States of America',
  ],
  [
    'JP',
    '〒100-0001 東京都千代田区千代田1-1',
    '日本 100-0001 東京都千代田区千代田１－１',
    '東京都千代田区千代田1-1 1000001',
  ],
  ['CA', '80 Wellington St, Ottawa K1A 0A6, Canada', '80 Wellington Street, Ottawa, K1A0A6'],
];

describe('A place of delivery', () => {
  it.each(SAME)('is one however it is written (%s)', (country, ...written) => {
    expect(new Set(written.map((address) => placeKey({ address, country })))).toHaveLength(1);
  });

  it.each([
    ['another house', 'VN', '2 Dai Co Viet Road, Hanoi'],
    ['another town', 'VN', '1 Dai Co Viet Road, Hue'],
    ['another country', 'LA', '1 Dai Co Viet Road, Hanoi'],
  ])('is another at %s', (_what, country, address) => {
    const here = { address: '1 Dai Co Viet Road, Hanoi', country: 'VN' };
    expect(placeKey({ address, country })).not.toBe(placeKey(here));
  });
});
