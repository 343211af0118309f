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
  { name: 'Guangdong Tovexa Communications Group Co., Ltd.', altNames: [] },
  { name: 'Imaginary Institute for Applied Services (IMFAS)', altNames: [] },
  { name: '13th Research Institute', altNames: [] },
  { name: 'Southern Polytechnical University', altNames: [] },
  { name: 'Modern Technologies', altNames: [], type: 'Entity', countries: ['RU'] },
  { name: 'Pioneer', altNames: [], type: 'Vessel' },
  { name: 'ABDANIS, Ruvim', altNames: ['RUVI'], type: 'Individual' },
  { name: 'China Imaginary Aerospace Science Corporation', altNames: [] },
  { name: 'Kestrovan', altNames: [] },
  { name: 'Vorexa Aviation LLC', altNames: [] },
  { name: 'Technolgies Ulvane', altNames: [] },
  { name: 'Power S.A.L.', altNames: [] },
  { name: 'Beijing Institute of Physics', altNames: [] },
  { name: 'National Supercomputing Center Wuxi (NSCC-WX)', altNames: [] },
  { name: 'LLC Petroleum', altNames: [] },
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
    ['with a trade mark', 'Zarqanite\u2122 Precision\u2120 Instruments\u00ae', LISTED[1]?.name],
    ['with figures that look like its letters', 'Z4rq4n1te Precision Instruments', LISTED[1]?.name],
    ['with a corporate form that came apart', 'Joint Stock Comp any Kestrovan', LISTED[22]?.name],
    ['with a shared word that came apart', 'Guangdong Tovexa Communi cations', LISTED[14]?.name],
    ['with a letter typed twice in a short word', 'Tovexxa', LISTED[14]?.name],
    ['with a figure in its only word', 'Kestr0van', LISTED[22]?.name],
    ['with letters that look like its own in pairs', 'Velrnarin Sinotech', LISTED[13]?.name],
    ['with one straight letter for another', 'QIlvane Semiconductor', LISTED[2]?.name],
    ['with figures in a corporate form', 'Kestrovan L1m1ted', LISTED[22]?.name],
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
    ['by its bare known name', 'Tovexa', LISTED[14]?.name],
    ['with words cut short', 'GUANGDONG TOVEXA COMM GRP', LISTED[14]?.name],
    ['with vowels left out', 'Imaginary Inst. f. Appl. Srvces IMFAS', LISTED[15]?.name],
    ['by the acronym that stands in parentheses', 'IMFAS', LISTED[15]?.name],
    ['with another figure for its number', 'No. 13 Research Institute', LISTED[16]?.name],
    ['with its number in words', 'Thirteenth Research Institute', LISTED[16]?.name],
    ['with a Roman number', 'Research Institute XIII', LISTED[16]?.name],
    ['with a city before it', 'Shenzhen Kestrovan', LISTED[22]?.name],
    ['with a city before it, whichever', 'Foshan Kestrovan', LISTED[22]?.name],
    ['with its land in the language of that', 'Kestrovan Deutschland GmbH', LISTED[22]?.name],
    ['with a form before its place', 'Kestrovan UAB Vilnius', LISTED[22]?.name],
    [
      'with shared words of another language',
      'Guangdong Tovexa Telekommunikation',
      LISTED[14]?.name,
    ],
    [
      'in other words, where its place is one',
      'Instituto de F\u00edsica de Pek\u00edn',
      LISTED[26]?.name,
    ],
    [
      'as a national centre, with its place',
      'Wuxi National Supercomputing Centre',
      LISTED[27]?.name,
    ],
    ['with a group made of it', 'Kestrovan Group Holdings', LISTED[22]?.name],
    [
      'with a letter left out of a short word, and all else there',
      'Vorxa Aviation',
      LISTED[23]?.name,
    ],
    [
      'with a letter left out of a corporate form',
      'Joint Stok Company Kestrovan',
      LISTED[22]?.name,
    ],
    [
      'with a shared word misspelt, as another listed name has it',
      'Qilvane Semiconductor Technolgies',
      LISTED[2]?.name,
    ],
    ['with a corporate form misspelt', 'Limited Liabliity Company Kestrovan', LISTED[22]?.name],
    ['with a corporate form written against it', 'KestrovanLimited', LISTED[22]?.name],
    ['with two letters swapped, and nothing else', 'Kestrvoan', LISTED[22]?.name],
    ['as an individual, by the whole name', 'Ruvim Abdanis', LISTED[20]?.name],
    ['without the phrase about successors', 'Brightforge Holding', LISTED[11]?.name],
  ])('%s: %s', (_how, name, listed) => {
    expect(hits(name)).toContain(listed);
  });
});

describe('A name with a corporate form of another country is a hit', () => {
  it.each([
    'Kestrovan UAB',
    'SIA Kestrovan',
    'TOO Kestrovan',
    'Kestrovan E.O.O.D.',
    'Kestrovan A.D.',
    'Kestrovan Sh.p.k.',
    'Kestrovan Unipessoal, Lda.',
    'Kestrovan, S. de R.L. de C.V.',
    'Kestrovan FZ-LLC',
    'Kestrovan S.A.L.',
    'Kestrovan K.S.C.C.',
    'Yugen Kaisha Kestrovan',
    'Kestrovan MMC',
  ])('%s', (name) => {
    expect(hits(name)).toEqual(['Kestrovan']);
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
    ['a ship of that name', 'Pioneer'],
    ['an individual of that name within', 'Ruvim Abdanis University'],
    ['an individual known by one word', 'Ruvi'],
    ['everyday words alone within a name', 'Clarke Institute of Modern Technologies'],
    ['a place alone in common', 'Southern University'],
    ['another place and the same shared words', 'Northern Polytechnical University'],
    ['one short word, misspelt otherwise', 'Tovea'],
    ['a short word with a letter left out, and another trade', 'Vorxa Shipping'],
    ['a short word with a letter more', 'Vorexan Aviation'],
    ['one word in common, and another trade', 'Tovexa Hospital'],
    ['a listed word within a longer name', 'Martin Kestrovan Hospital of Nairobi'],
    ['figures that are a number', 'K35TR0 Hospital'],
    ['a word of four letters that looks like no listed one', 'De1t Hospital'],
    ['a corporate form, and a word that many share', 'Public Power Lda'],
    ['a corporate form of another country alone', 'Lda'],
    ['the same shared words, in another place', 'Institut f\u00fcr Physik Graz'],
    ['shared words of another land\u2019s supercomputers', 'Swiss National Supercomputing Centre'],
    ['one word of its own, like one that names share', 'Petroleux Inc'],
    ['symbols only', '***'],
    ['nothing', ''],
  ])('%s: %s', (_why, name) => {
    expect(hits(name)).toEqual([]);
  });
});

describe('A name of everyday words', () => {
  const found = (...countries: string[]) =>
    index.search('Modern Technologies Ltd', THRESHOLD, countries).map(({ entry }) => entry);

  it('is a hit in the country of the listed one, and where either country is not known', () => {
    expect([found('RU'), found('AE', 'RU'), found()]).toEqual([[18], [18], [18]]);
  });

  it('is no hit by itself in another country', () => {
    expect(found('AE', 'KR')).toEqual([]);
  });

  it('does not decide for a name with a word of its own', () => {
    const listed = [{ name: 'Kestrovan', altNames: [], countries: ['RU'] }];
    expect(new NameIndex(listed).search('Kestrovan', THRESHOLD, ['AE'])).toHaveLength(1);
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
    expect(index.search('Zarqanite Musterfalle', 20).length).toBeGreaterThan(0);
    expect(index.search('Zarqanite Musterfalle', 70)).toEqual([]);
  });
});
