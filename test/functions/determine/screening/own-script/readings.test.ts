import { describe, expect, it } from 'vitest';
import { ALIASES } from '../../../../../functions/determine/screening/own-script/aliases.ts';
import { readings } from '../../../../../functions/determine/screening/own-script/readings.ts';

describe('A name in its own script is read in Latin letters', () => {
  it.each([
    ['Chinese, simplified', '华为技术有限公司', 'huawei technology'],
    ['Chinese, traditional', '華為技術有限公司', 'huawei technology'],
    ['a Chinese name nobody knows', '启岚半导体股份有限公司', 'qilan semiconductor'],
    ['a place within', '杭州启岚', 'hangzhou qilan'],
    ['a faculty within', '启岚大学计算机学院', 'qilan university computer college'],
    ['a number within', '第十三研究所', '13 research institute'],
    ['a number of tens', '二十九研究所', '29 research institute'],
    ['Korean', '서라벌전자 주식회사', 'seorabeol electronics'],
    ['a Korean number', '제13연구소', '13 research institute'],
    ['Korean, written with spaces', '베이징 이공대학', 'Beijing Institute of Technology'],
    ['Japanese', 'ファーウェイ・ジャパン', 'Huawei Japan'],
    [
      'Russian, declined',
      'Остраковский государственный университет',
      'ostrakovskiy state university',
    ],
    ['a known name, declined', 'МГТУ имени Баумана', 'Bauman Moscow State Technical University'],
    ['Arabic, with its article', 'هواوي للتكنولوجيا', 'Huawei technology'],
    ['Persian', 'دانشگاه صنعتی مالک اشتر', 'university of technology Malek Ashtar'],
  ])('%s: %s', (_script, name, reading) => {
    expect(readings(name)[0]?.toLowerCase()).toContain(reading.toLowerCase());
  });

  it('also sign by sign, throughout', () => {
    expect(readings('启岚大学')).toContain('Qi Lan Da Xue');
  });

  it('has one reading for both ways of writing Chinese', () => {
    expect(readings('商湯科技集團')[0]).toBe(readings('商汤科技集团')[0]);
  });
});

describe('Every alias', () => {
  const rows = ALIASES.trim()
    .split('\n')
    .map((row) => row.split(' | '));

  it('has a listed name and a public source', () => {
    for (const row of rows) {
      expect(row).toHaveLength(3);
      expect(row[2]).toMatch(/^https?:\/\/\S+$/);
    }
  });

  it('stands there once, and reads as its listed name', () => {
    expect(new Set(rows.map(([alias]) => alias)).size).toBe(rows.length);
    for (const [alias = '', listed = ''] of rows) expect(readings(alias)[0]).toBe(listed);
  });
});
