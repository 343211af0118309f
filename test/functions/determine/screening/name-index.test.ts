import { describe, expect, it } from 'vitest';
import { NameIndex } from '../../../../functions/determine/screening/name-index.ts';

const THRESHOLD = 90;

const LISTED = [
  { name: 'University of Tehran', altNames: ['دانشگاه تهران'] },
  { name: 'Zarqanite Precision Instruments LLC', altNames: ['Zarqanite Optics (ZPI)'] },
  { name: 'Qilvane Semiconductor Technology Co., Ltd.', altNames: ['启岚示例半导体有限公司'] },
  { name: 'Institute 9317 for Imaginary Physics', altNames: [] },
  { name: 'Остраков-Образец АО', altNames: ['Ostrakov Design Bureau'] },
  { name: '서라벌가상로보틱스 주식회사', altNames: ['Seorabeol Robotics'] },
  { name: 'Hảo Vọng Điện Tử JSC', altNames: [] },
  { name: 'Søren Müßig Øresund GmbH', altNames: [] },
  { name: 'جامعة الخيال للعلوم', altNames: [] },
  { name: 'MUSTERFALLE, Ingomar', altNames: [] },
  { name: 'Delta', altNames: [] },
  { name: 'Brightforge Holding; and any successor, sub-unit, or subsidiary thereof', altNames: [] },
  { name: 'National University', altNames: [] },
  { name: 'Velmarin Sinotech Import & Export', altNames: [] },
];
const index = new NameIndex(LISTED);
const hits = (name: string) =>
  index.search(name, THRESHOLD).map(({ entry }) => LISTED[entry]?.name);

describe('A name is a hit', () => {
  it.each([
    ['as it is listed', 'University of Tehran', 'University of Tehran'],
    ['with its words in another order', 'Tehran University', 'University of Tehran'],
    ['with an abbreviation', 'Univ. of Tehran', 'University of Tehran'],
    ['in another language, where the word is known', 'Universität Tehran', 'University of Tehran'],
    ['with a word put before it', 'The University of Tehran', 'University of Tehran'],
    ['in another case', 'ZARQANITE precision INSTRUMENTS', LISTED[1]?.name],
    ['in full width', 'Ｚａｒｑａｎｉｔｅ　Precision Instruments', LISTED[1]?.name],
    [
      'with another corporate form',
      'Zarqanite Precision Instruments GmbH & Co. KG',
      LISTED[1]?.name,
    ],
    ['with a letter left out', 'Zarqanite Precison Instruments', LISTED[1]?.name],
    ['with two letters swapped', 'Zarqantie Precision Instruments', LISTED[1]?.name],
    ['with a letter exchanged', 'Zarkanite Precision Instruments', LISTED[1]?.name],
    ['with its letters set apart', 'Z A R Q A N I T E Precision Instruments', LISTED[1]?.name],
    ['without spaces', 'ZarqanitePrecisionInstruments', LISTED[1]?.name],
    ['with two words written as one', 'Velmarin SinotechImport Export', LISTED[13]?.name],
    ['with one word written as two', 'Velmarin Sino Tech Import and Export', LISTED[13]?.name],
    ['by its branch elsewhere', 'Zarqanite Precision Instruments Vietnam', LISTED[1]?.name],
    ['by another of its names', 'Zarqanite Optics', LISTED[1]?.name],
    ['by the acronym in parentheses too', 'Zarqanite Optics ZPI', LISTED[1]?.name],
    ['with Cyrillic letters that look Latin', 'Zаrqаnite Precision Instruments', LISTED[1]?.name],
    ['with letters that look like its own', 'Zɑrqɑnıte Prᴇcisiᴏn Instruments', LISTED[1]?.name],
    [
      'with Hangul fillers for spaces',
      'Zarqanite\u3164Precision\u3164Instruments',
      LISTED[1]?.name,
    ],
    [
      'with a variation selector in a number',
      'Institute 93\ufe0f17 for Imaginary Physics',
      LISTED[3]?.name,
    ],
    ['with zero-width characters in it', 'Zar\u200bqanite Precision Instruments', LISTED[1]?.name],
    ['as a person, surname last', 'Ingomar Musterfalle', LISTED[9]?.name],
    ['without accents (Vietnamese)', 'Hao Vong Dien Tu', LISTED[6]?.name],
    ['with accents taken apart', 'Hảo Vọng Điện Tử'.normalize('NFD'), LISTED[6]?.name],
    ['without accents (German, Danish)', 'Soren Muessig Oresund', LISTED[7]?.name],
    ['in Cyrillic', 'ОСТРАКОВ ОБРАЗЕЦ', LISTED[4]?.name],
    ['in Chinese, with another form', '启岚示例半导体股份有限公司', LISTED[2]?.name],
    ['in Korean, spaced', '(주) 서라벌 가상로보틱스', LISTED[5]?.name],
    ['in Arabic, with letters typed one for another', 'جامعه الخيال للعلوم', LISTED[8]?.name],
    ['in Arabic, with vowels marked', 'جَامِعَة الخيال للعلوم', LISTED[8]?.name],
    ['in Persian', 'دانشگاه تهران', 'University of Tehran'],
    ['without the phrase about successors', 'Brightforge Holding', LISTED[11]?.name],
  ])('%s: %s', (_how, name, listed) => {
    expect(hits(name)).toContain(listed);
  });
});

describe('A name is no hit', () => {
  it.each([
    ['another place', 'University of Toronto'],
    ['another place', 'Hanoi Uni. of Science & Technology'],
    ['words that many names share', 'Precision Instruments Technology Research Institute'],
    ['another number', 'Institute 9318 for Imaginary Physics'],
    ['a short listed word in a longer name', 'Delta Hospital of Nairobi'],
    ['a listed name of common words within it', 'National University of Singapore'],
    ['two listed parties, half of each', 'Zarqanite Musterfalle'],
    ['one ideograph of four exchanged', '启岚范例半导'],
    ['another Korean firm', '서라벌항공우주 주식회사'],
    ['another script, which is not transliterated', 'Ostrakov-Obrazets'],
    ['another script, which is not transliterated', 'Тегеранский университет'],
    ['symbols only', '***'],
    ['nothing', ''],
  ])('%s: %s', (_why, name) => {
    expect(hits(name)).toEqual([]);
  });
});

describe('A match', () => {
  it('names the listed name that the sought one is like, and the likest comes first', () => {
    expect(index.search('Zarqanite Optics', THRESHOLD)).toEqual([
      { entry: 1, name: 'Zarqanite Optics (ZPI)', score: 100 },
    ]);
  });

  it('has a score of 100 only where nothing differs but form', () => {
    const [misspelt] = index.search('Zarqanit Precision Instruments', THRESHOLD);
    expect(misspelt?.score).toBeGreaterThan(THRESHOLD);
    expect(misspelt?.score).toBeLessThan(100);
  });

  it('has no score below the threshold it was sought with', () => {
    expect(index.search('University of Toronto', 20).length).toBeGreaterThan(0);
    expect(index.search('University of Toronto', 60)).toEqual([]);
  });
});
