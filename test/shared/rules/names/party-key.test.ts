import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyToday, nameKey, partyKey } from '../../../../shared/rules/names/party-key.ts';
import { casesToTry } from '../../../support/cases-to-try.ts';

describe('One entity under several spellings has one key', () => {
  it.each([
    [
      'hanoi-uni-of-science-and-technology',
      [
        'Hanoi Uni. of Science & Technology',
        'HANOI UNI OF SCIENCE AND TECHNOLOGY',
        'Ｈａｎｏｉ Ｕｎｉ of Science ＆ Technology',
      ],
    ],
    [
      'dai-hoc-bach-khoa',
      ['Đại học Bách Khoa', 'DAI HOC BACH KHOA', 'Đa\u0323i ho\u0323c Bách\u00a0Khoa'],
    ],
    [
      'societe-generale',
      ['Société Générale S.A.', 'SOCIETE GENERALE SA', 'Societe\u200b Generale'],
    ],
    ['muster', ['Muster GmbH & Co. KG', 'MUSTER GMBH', 'Muster']],
    [
      'acme',
      ['Acme, Inc.', 'ACME Incorporated', 'Acme Co., Ltd.', 'The Acme Company LLC', 'Acme L.L.C.'],
    ],
    ['東芝', ['株式会社東芝', '東芝株式会社', '㈱東芝', '(株)東芝', '東芝 株式会社']],
    ['삼성전자', ['삼성전자 주식회사', '주식회사 삼성전자', '(주)삼성전자', '㈜삼성전자']],
    ['华为技术', ['华为技术有限公司', '华为技术']],
    ['kobenhavns-universitet', ['Københavns Universitet', 'KOBENHAVNS UNIVERSITET']],
    ['kings-college', ['King\u2019s College', "King's College", 'Kings College']],
    ['telkom', ['PT Telkom Tbk', 'Telkom']],
    ['istanbul', ['İstanbul', 'ISTANBUL', 'ıstanbul']],
    ['us-steel', ['U.S. Steel Corp.', 'US Steel Corporation']],
    ['dalat-university', ['Dalat University', 'D\u0430lat University', 'Dalat\u3164University']],
    ['i9317', ['I9317', 'I\ufe0f9317', '\u04069317', 'I\u0669\u0663\u0661\u0667', 'I\u034f9317']],
    [
      'zarqanite-precision-instruments',
      [
        'Zarqanite Precision Instruments',
        'Z\u0251rq\u0251n\u0131te Pr\u1d07cisi\u1d0fn Instruments',
      ],
    ],
    ['جامعه-الخيال', ['جامعة الخيال', 'جَامِعَة الخيال', 'جامعه الخيـال']],
  ])('%s', (key, spellings) => {
    expect(spellings.map(nameKey)).toEqual(spellings.map(() => key));
  });

  it.each([
    ['Limited Liability Company', 'LLC'],
    ['Public Limited Company', 'PLC'],
    ['Joint Stock Company', 'JSC'],
    ['Open Joint-Stock Company', 'OJSC'],
    ['Limited Liability Partnership', 'LLP'],
    ['Private Limited', 'Pvt. Ltd.'],
    ['Proprietary Limited', 'Pty Ltd'],
    ['Gesellschaft mit beschränkter Haftung', 'GmbH'],
    ['Aktiengesellschaft', 'AG'],
    ['Kommanditgesellschaft auf Aktien', 'KGaA'],
    ['Société Anonyme', 'S.A.'],
    ['Société à responsabilité limitée', 'SARL'],
    ['Société par actions simplifiée', 'SAS'],
    ['Sociedad de Responsabilidad Limitada', 'S.R.L.'],
    ['Sociedad Anónima', 'SA'],
    ['Limitada', 'Ltda.'],
    ['Società per azioni', 'S.p.A.'],
    ['Besloten Vennootschap', 'B.V.'],
    ['Naamloze Vennootschap', 'N.V.'],
    ['Aktiebolag', 'AB'],
    ['Aktieselskab', 'A/S'],
    ['Osakeyhtiö', 'Oy'],
    ['Spółka z ograniczoną odpowiedzialnością', 'Sp. z o.o.'],
    ['společnost s ručením omezeným', 's.r.o.'],
    ['korlátolt felelősségű társaság', 'Kft.'],
    ['društvo s ograničenom odgovornošću', 'd.o.o.'],
    ['Anonim Şirketi', 'A.Ş.'],
    ['Limited Şirketi', 'Ltd. Şti.'],
    ['Sendirian Berhad', 'Sdn. Bhd.'],
    ['Công ty Cổ phần', 'JSC'],
    ['общество с ограниченной ответственностью', 'ООО'],
    ['публичное акционерное общество', 'ПАО'],
  ])('"%s" written out is "%s"', (long, short) => {
    expect([`Dalat ${long}`, `${long} Dalat`, `Dalat ${short}`].map(nameKey)).toEqual([
      'dalat',
      'dalat',
      'dalat',
    ]);
  });

  it('keeps apart what only looks alike', () => {
    const names = [
      'Hanoi University',
      'Hanoi Universities',
      'Acme One',
      'Acme 1',
      'が',
      'か',
      'दिल्ली',
      'दल',
    ];
    expect(new Set(names.map(nameKey)).size).toBe(names.length);
  });

  it('keeps a name that is nothing but a corporate form', () => {
    expect(['Inc.', 'Co., Ltd.', '株式会社', 'Limited Liability Company'].map(nameKey)).toEqual([
      'inc',
      'co',
      '株式会社',
      'limited-liability-company',
    ]);
  });

  it('tells names of symbols only by their symbols', () => {
    expect(nameKey('!!!')).not.toBe(nameKey('???'));
    expect(nameKey(' ✦! ')).toBe('symbols-2726-21');
    expect(nameKey('✦'.repeat(30))).toBe(`symbols${'-2726'.repeat(20)}`);
  });

  it('is short however long the name is', () => {
    expect(nameKey('a'.repeat(200))).toBe('a'.repeat(160));
  });
});

describe('The key of a party', () => {
  it('is its LEI where given, else name and headquarters', () => {
    const name = 'Hanoi University';
    expect(partyKey({ name, headquarters: 'VN' })).toBe('hanoi-university.vn');
    expect(partyKey({ name, headquarters: 'TH' })).toBe('hanoi-university.th');
    expect(partyKey({ name, headquarters: undefined })).toBe('hanoi-university.unknown');
    expect(partyKey({ name, headquarters: 'VN', lei: ' 529900t8bm49aursdo55' })).toBe(
      'lei:529900T8BM49AURSDO55',
    );
  });

  it('is never empty, short, and safe inside an account name, whatever the name', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    );
    fc.assert(
      fc.property(name, (some) => {
        const key = partyKey({ name: some, headquarters: 'VN' });
        expect(key).toMatch(/^[\p{L}\p{M}\p{N}-]+\.vn$/u);
        expect(key.length).toBeLessThan(400);
      }),
      { numRuns: casesToTry(2000) },
    );
  });

  it('does not change when the name is written in capitals, or with stray spaces', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9}){0,4}$/), (name) => {
        expect(nameKey(`  ${name.toUpperCase().replaceAll(' ', '  ')} `)).toBe(nameKey(name));
      }),
    );
  });
});

describe('A key of an earlier version', () => {
  it.each([
    ['d\u0430lat-university.vn', 'dalat-university.vn'],
    ['dalat-limited-liability-company.vn', 'dalat.vn'],
    ['i\ufe0f9317.ae', 'i9317.ae'],
    ['dalat\u1160university.unknown', 'dalat-university.unknown'],
    ['lei:529900T8BM49AURSDO55', 'lei:529900T8BM49AURSDO55'],
    ['lei:529900T8BM49AURSDO55.', 'lei:529900T8BM49AURSDO55.'],
    ['symbols-2726-inc.kr', 'symbols-2726-inc.kr'],
    ['Dalat-Inc', 'Dalat-Inc'],
  ])('%s is %s today', (former, today) => {
    expect(keyToday(former)).toBe(today);
  });

  it('of today stays', () => {
    const word = fc.stringMatching(/^[a-zàéöđ]{2,9}$/);
    const form = fc.constantFrom('Inc.', 'Joint Stock Company', 'GmbH & Co. KG', 'The', '株式会社');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, word, form), { minLength: 1 }), (words) => {
        const key = partyKey({ name: words.join(' '), headquarters: 'VN' });
        expect(keyToday(key)).toBe(key);
      }),
    );
  });
});
