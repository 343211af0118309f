import { describe, expect, it } from 'vitest';
import { ALIASES } from '../../../../../functions/determine/screening/own-script/aliases.ts';
import { isPinyin } from '../../../../../functions/determine/screening/own-script/pinyin.ts';
import {
  readingOfPinyin,
  readings,
} from '../../../../../functions/determine/screening/own-script/readings.ts';

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
    ['Russian, spelt as the lists spell it', 'Харцызский щит', 'khartsyzskiy shchit'],
    ['a center, which is read as SMIC is', '启岚中心', 'qilan center'],
    [
      'a center of another country',
      '新加坡國家超級計算中心',
      'Singapore national supercomputing center',
    ],
    ['SMIC itself', '中芯国际', 'SMIC international'],
    [
      'a known name of a university, longer in the south',
      '베이징항공항천대학교',
      'Beihang University',
    ],
    ['Korean, a trade', '서라벌광업개발무역회사', 'seorabeol mining development trading'],
    ['Arabic, with its article', 'هواوي للتكنولوجيا', 'Huawei technology'],
    ['Persian', 'دانشگاه صنعتی مالک اشتر', 'university of technology Malek Ashtar'],
  ])('%s: %s', (_script, name, reading) => {
    expect(readings(name)[0]?.toLowerCase()).toContain(reading.toLowerCase());
  });

  it.each(['中信银行', '隆鑫通用', '海斯科技', '意图科技'])(
    'and not as an alias of two signs that only sounds like it: %s',
    (name) => {
      const known = ALIASES.trim()
        .split('\n')
        .map((row) => row.split(' | ')[1] ?? '');
      expect(
        readings(name)[0]
          ?.split(' ')
          .filter((word) => known.includes(word)),
      ).toEqual([]);
    },
  );

  it('of Russian in both usual spellings of its endings', () => {
    expect(readings('Остраковой Сухой').join('; ')).toContain('ostrakovoi sukhoi');
  });

  it('also sign by sign, throughout', () => {
    expect(readings('启岚大学')).toContain('Qi Lan Da Xue');
  });

  it('has one reading for both ways of writing Chinese', () => {
    expect(readings('商湯科技集團')[0]).toBe(readings('商汤科技集团')[0]);
  });
});

describe('A Chinese name as it sounds, in Latin letters', () => {
  it.each([
    ['beijing hangkong hangtian daxue', 'Beihang University'],
    ['haerbin gongye daxue', 'Harbin Institute of Technology'],
    ['hangzhou hai kang wei shi', 'hangzhou Hikvision'],
    ['qilan bandaoti jishu', 'qilan semiconductor technology'],
    ['qilan daxue jisuanji xueyuan hospital', 'qilan university computer college hospital'],
  ])('%s is read as what it means: %s', (name, reading) => {
    expect(readingOfPinyin(name.split(' '))).toBe(reading);
  });

  it.each([
    ['langchao dianzi xinxi chanye', true],
    ['qilan keji', true],
    ['qilan', false],
    ['huawei ltd', false],
    ['university of toronto', false],
    ['hanoi polytechnic', false],
    ['', false],
  ])('%s: %s', (name, expected) => {
    expect(isPinyin(name.split(' '))).toBe(expected);
  });

  it('takes time for no word that is too long to be one', () => {
    expect(isPinyin(['xiang'.repeat(40), 'a'.repeat(200)])).toBe(false);
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
