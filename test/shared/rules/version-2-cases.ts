import type { Facts, Party } from '../../../shared/rules/facts.ts';
import { policies } from '../../../shared/rules/policies/index.ts';
import { chips, weights } from './golden-cases.ts';
import { on, order, partiesIn, party } from './orders.ts';

export const [, VERSION_2 = policies[0]] = policies;

const LESSER = chips('mi210');
const CARDS = chips('rtx-4090');
const BOTH = { items: [...CARDS.items, ...LESSER.items] };

const ledFrom = (country: string, seat: Partial<Party>): Pick<Facts, 'parties'> => ({
  parties: partiesIn(country).map((one) => ({ ...one, ...seat })),
});

const parentIn = (headquarters: string): Partial<Party> => ({
  ultimateParent: { key: `parent.${headquarters}`, name: 'Parent', headquarters },
});

const through = (country: string, seat: Partial<Party> = {}): Pick<Facts, 'parties'> => ({
  parties: [...partiesIn('KR'), party('intermediate-consignee', country, seat)],
});

const ownedFrom = (headquarters: string, sharePercent: number): Pick<Facts, 'parties'> =>
  ledFrom('SG', { owners: [{ name: 'Owner', headquarters, sharePercent }] });

const declared = (eccn: '5A992.z' | '3A001.z', figures: object) => ({
  items: [{ part: 'other', eccn, quantity: 10, marketedForDatacenters: true, ...figures }],
});

const HIT: Facts['screening'] = {
  state: 'hit',
  hits: [{ party: 'X', entry: 'X Ltd', list: 'Entity List', score: 97 }],
};

const FREE = 'no-license-required by not-controlled';
const ACA = 'no-license-required by aca';
const ALLIED = 'no-license-required by allied';
const CAPPED = 'licensed by country-allocation';
const REFUSED = 'refused by country-of-concern';
const TO_A_PERSON = 'under-review by country-of-concern';

/** Each line of what the second version changes, as a lawyer would put it. */
export const VERSION_2_CASES: readonly [string, Facts, string][] = [
  // Lists
  [
    'MI210s (3A090.b) to the Emirates the day before they left D:4',
    order('AE', { ...LESSER, ...on('2026-07-09') }),
    ACA,
  ],
  [
    'MI210s to the Emirates from then on, whom 3A090.b itself names, A:5 or not',
    order('AE', { ...LESSER, ...on('2026-07-10') }),
    ACA,
  ],
  ['MI210s to Israel, which stands in D:4 and A:6', order('IL', LESSER), FREE],
  ['MI210s to Cyprus, which stands in A:6', order('CY', LESSER), FREE],
  ['MI210s to Vietnam, in D:1', order('VN', LESSER), ACA],
  ['MI210s to Brazil, in no group that is asked', order('BR', LESSER), FREE],
  ['H100s to Cambodia the day before it left', order('KH', on('2025-11-06')), REFUSED],
  ['H100s to Cambodia on the day it left', order('KH', on('2025-11-07')), CAPPED],
  ['H100s to Cambodia the day after', order('KH', on('2025-11-08')), CAPPED],
  ['MI210s to Cambodia, which stays in D:1', order('KH', LESSER), ACA],
  ['H100s to Ethiopia, in 22 CFR 126.1 and not in D:5', order('ET'), TO_A_PERSON],
  [
    'H100s to Kenya for a firm headquartered in Ethiopia',
    order('KE', ledFrom('KE', { headquarters: 'ET' })),
    TO_A_PERSON,
  ],
  ['H20s to Ethiopia, which nobody controls', order('ET', chips('h20')), FREE],

  // License exceptions
  ['graphics cards to Brazil', order('BR', CARDS), ACA],
  ['graphics cards to Korea', order('KR', CARDS), ACA],
  ['graphics cards to China without a notice', order('CN', CARDS), 'under-review by nac'],
  ['MI210s to China without a notice', order('CN', LESSER), 'under-review by nac'],
  ['MI210s to Macau', order('MO', LESSER), 'under-review by nac'],
  [
    'MI210s to China 24 days after the notice',
    order('CN', { ...LESSER, ...on('2026-03-25'), nacNotifiedOn: '2026-03-01' }),
    'under-review by nac',
  ],
  [
    'MI210s to China 25 days after the notice',
    order('CN', { ...LESSER, ...on('2026-03-26'), nacNotifiedOn: '2026-03-01' }),
    'no-license-required by nac',
  ],
  [
    'MI210s to China 26 days after the notice',
    order('CN', { ...LESSER, ...on('2026-03-27'), nacNotifiedOn: '2026-03-01' }),
    'no-license-required by nac',
  ],
  [
    'graphics cards to Germany for a firm headquartered in Macau',
    order('DE', { ...CARDS, ...ledFrom('DE', { headquarters: 'MO' }) }),
    'under-review by nac',
  ],
  [
    'MI210s to Singapore for a subsidiary of a firm in Shenzhen',
    order('SG', { ...LESSER, ...ledFrom('SG', parentIn('CN')) }),
    'under-review by nac',
  ],
  [
    'MI210s to China after the notice, for a listed party',
    order('CN', { ...LESSER, nacNotifiedOn: '2026-01-01', screening: HIT }),
    'on-hold by screening',
  ],
  [
    'MI210s to China after the notice, for missiles',
    order('CN', { ...LESSER, nacNotifiedOn: '2026-01-01', endUse: 'Missile guidance' }),
    'under-review by nac',
  ],
  [
    'graphics cards to Brazil for missiles',
    order('BR', { ...CARDS, endUse: 'Missile guidance' }),
    'under-review by aca',
  ],
  [
    'graphics cards to Brazil beside MI210s, which go there free and open no way for them',
    order('BR', BOTH),
    ACA,
  ],
  ['graphics cards and MI210s to Vietnam', order('VN', BOTH), ACA],
  [
    'graphics cards and MI210s to Brazil for missiles',
    order('BR', { ...BOTH, endUse: 'Missile guidance' }),
    'under-review by aca',
  ],
  ['graphics cards and MI210s to China without a notice', order('CN', BOTH), 'under-review by nac'],
  [
    'graphics cards, MI210s and H100s to Brazil, where the H100s want a license',
    order('BR', { items: [...BOTH.items, ...chips('h100-sxm').items] }),
    CAPPED,
  ],
  ...(['IR', 'RU'] as const).map((place): [string, Facts, string] => [
    `MI210s to China after the notice, through a forwarder in ${place} where no exception is open`,
    order('CN', {
      ...LESSER,
      nacNotifiedOn: '2026-01-01',
      parties: [...partiesIn('CN'), party('intermediate-consignee', place)],
    }),
    'returned by country-of-concern',
  ]),
  [
    'MI210s to China after the notice, through a forwarder headquartered in North Korea',
    order('CN', {
      ...LESSER,
      nacNotifiedOn: '2026-01-01',
      parties: [...partiesIn('CN'), party('intermediate-consignee', 'SG', { headquarters: 'KP' })],
    }),
    'returned by country-of-concern',
  ],
  [
    'MI210s to China after the notice, through a forwarder in Hong Kong',
    order('CN', {
      ...LESSER,
      nacNotifiedOn: '2026-01-01',
      parties: [...partiesIn('CN'), party('intermediate-consignee', 'HK')],
    }),
    'no-license-required by nac',
  ],
  [
    'MI210s to Russia through a forwarder in Iran',
    order('RU', {
      ...LESSER,
      parties: [...partiesIn('RU'), party('intermediate-consignee', 'IR')],
    }),
    REFUSED,
  ],
  ['MI210s to Russia, where part 746 closes every exception', order('RU', LESSER), REFUSED],
  ['MI210s to Iran', order('IR', { ...LESSER, nacNotifiedOn: '2026-01-01' }), REFUSED],
  [
    'H100s to China, which no exception covers',
    order('CN', { nacNotifiedOn: '2026-01-01' }),
    REFUSED,
  ],

  // Before the compliance date
  [
    'H100s to Brazil on the day the rule took effect',
    order('BR', on('2025-01-13')),
    'no-license-required by before-compliance',
  ],
  [
    'H100s to Brazil the day before the compliance date',
    order('BR', on('2025-05-14')),
    'no-license-required by before-compliance',
  ],
  ['H100s to Brazil on the compliance date', order('BR', on('2025-05-15')), CAPPED],
  ['H100s to Brazil the day after', order('BR', on('2025-05-16')), CAPPED],
  [
    'H100s to Israel before it, in D:4 and A:6',
    order('IL', on('2025-05-14')),
    'no-license-required by before-compliance',
  ],
  ['H100s to Vietnam before it, in D:1 as before', order('VN', on('2025-05-14')), CAPPED],
  ['H100s to Saudi Arabia before it, in D:4 as before', order('SA', on('2025-05-14')), CAPPED],
  ['H100s to China before it, in D:5 as before', order('CN', on('2025-05-14')), REFUSED],
  [
    'H100s to Brazil before it, for a firm of Shenzhen',
    order('BR', { ...on('2025-05-14'), ...ledFrom('BR', parentIn('CN')) }),
    REFUSED,
  ],
  [
    'closed weights to Brazil before it, which nothing controlled until then',
    { ...weights('BR'), ...on('2025-05-14') },
    'no-license-required by before-compliance',
  ],
  [
    'closed weights to Brazil on the compliance date',
    { ...weights('BR'), ...on('2025-05-15') },
    'under-review by model-weights',
  ],

  // Territories
  ...['PR', 'GU', 'VI', 'AS', 'MP', 'UM'].map((place): [string, Facts, string] => [
    `H100s to ${place}, which is the United States`,
    order(place),
    ALLIED,
  ]),
  [
    'H100s to Greenland for a Danish firm',
    order('GL', ledFrom('GL', { headquarters: 'DK' })),
    ALLIED,
  ],
  [
    'H100s to the Cayman Islands for a British firm, as to Britain',
    order('KY', ledFrom('KY', { headquarters: 'GB' })),
    ALLIED,
  ],
  [
    'H100s to R\u00e9union for a Brazilian firm, as to France',
    order('RE', ledFrom('RE', { headquarters: 'BR' })),
    'licensed by presumed-approval',
  ],
  ...['KY', 'VG', 'BM', 'JE', 'GI'].map((place): [string, Facts, string] => [
    `H100s to Singapore for a firm headquartered in ${place}`,
    order('SG', ledFrom('SG', { headquarters: place })),
    TO_A_PERSON,
  ]),
  [
    'H100s to Korea for a firm whose ultimate parent sits in Bermuda',
    order('KR', ledFrom('KR', parentIn('BM'))),
    TO_A_PERSON,
  ],
  [
    'graphics cards for a firm headquartered in the Cayman Islands',
    order('SG', { ...CARDS, ...ledFrom('SG', { headquarters: 'KY' }) }),
    TO_A_PERSON,
  ],
  ...['AW', 'CW', 'SX', 'XK', 'EH', 'LI'].map((place): [string, Facts, string] => [
    `H100s to ${place}, under a limit`,
    order(place),
    CAPPED,
  ]),
  ['MI210s to Kosovo', order('XK', LESSER), FREE],
  ...['PS', 'AQ', 'CK', 'NU'].map((place): [string, Facts, string] => [
    `H100s to ${place}, which no list settles`,
    order(place),
    TO_A_PERSON,
  ]),
  ['H100s to Hong Kong, which is China', order('HK'), REFUSED],

  // Items declared as .z
  [
    'a network card declared 5A992.z of 3A090.a performance',
    order('BR', declared('5A992.z', { tppPerUnit: 5000, performanceDensity: 8 })),
    CAPPED,
  ],
  [
    'a network card declared 5A992.z of 3A090.b performance',
    order('BR', declared('5A992.z', { tppPerUnit: 2500, performanceDensity: 2 })),
    FREE,
  ],
  [
    'a device declared 3A001.z whose figures would leave it free, to Vietnam',
    order('VN', declared('3A001.z', { tppPerUnit: 100, performanceDensity: 1 })),
    ACA,
  ],

  // Who only forwards
  [
    'H100s to Korea through a forwarder in Hong Kong',
    order('KR', through('HK')),
    'returned by country-of-concern',
  ],
  [
    'H100s to Korea through a forwarder of Singapore headquartered in Hong Kong',
    order('KR', through('SG', { headquarters: 'HK' })),
    'returned by country-of-concern',
  ],
  [
    'H100s to Korea through a forwarder with a parent in China',
    order('KR', through('SG', parentIn('CN'))),
    'returned by country-of-concern',
  ],
  [
    'MI210s to Korea through a forwarder in Macau',
    order('KR', { ...LESSER, ...through('MO') }),
    'returned by country-of-concern',
  ],
  ['H100s to China through a forwarder in Hong Kong', order('CN', through('HK')), REFUSED],
  [
    'H100s to Korea bought by the Seoul branch of a Chinese firm',
    order('KR', {
      parties: [...partiesIn('KR').slice(1), party('purchaser', 'KR', { headquarters: 'CN' })],
    }),
    REFUSED,
  ],

  // Who owns half or more
  [
    'H100s to Singapore for a firm that a Chinese one owns by half, the day before that is asked',
    order('SG', { ...ownedFrom('CN', 50), ...on('2026-11-09') }),
    CAPPED,
  ],
  [
    'H100s to Singapore for it on the day that is asked',
    order('SG', { ...ownedFrom('CN', 50), ...on('2026-11-10') }),
    TO_A_PERSON,
  ],
  [
    'H100s to Singapore for it the day after',
    order('SG', { ...ownedFrom('CN', 50), ...on('2026-11-11') }),
    TO_A_PERSON,
  ],
  [
    'H100s to Singapore for a firm that a Korean one owns',
    order('SG', { ...ownedFrom('KR', 80), ...on('2026-11-11') }),
    CAPPED,
  ],

  // What a missing purchase order is a flag of
  ['H100s to Korea without a purchase order', order('KR', { purchaseOrder: undefined }), ALLIED],
  [
    'H100s to the Emirates without a purchase order',
    order('AE', { purchaseOrder: undefined }),
    'under-review by country-allocation',
  ],

  // The day after, and whose neighbor an answer is
  ['MI210s to the Emirates the day after', order('AE', { ...LESSER, ...on('2026-07-11') }), ACA],
  [
    'MI210s to Hong Kong 24 days after the notice',
    order('HK', { ...LESSER, ...on('2026-03-25'), nacNotifiedOn: '2026-03-01' }),
    'under-review by nac',
  ],
  [
    'MI210s to Hong Kong 25 days after the notice',
    order('HK', { ...LESSER, ...on('2026-03-26'), nacNotifiedOn: '2026-03-01' }),
    'no-license-required by nac',
  ],
  [
    'H100s to Korea through a forwarder headquartered in Bermuda',
    order('KR', through('SG', { headquarters: 'BM' })),
    TO_A_PERSON,
  ],
  ['H100s to Korea through a forwarder in Ethiopia', order('KR', through('ET')), TO_A_PERSON],
  ['H100s to Korea through a forwarder in Palestine', order('KR', through('PS')), TO_A_PERSON],
  [
    'H100s to Korea through a British forwarder in the Cayman Islands, as through Britain',
    order('KR', through('KY', { headquarters: 'GB' })),
    ALLIED,
  ],
  [
    'H100s to Korea through a forwarder in Hong Kong before the compliance date',
    order('KR', { ...through('HK'), ...on('2025-05-14') }),
    'returned by country-of-concern',
  ],
  ...(['PS', 'AQ'] as const).map((seat): [string, Facts, string] => [
    `H100s to Singapore for a firm headquartered in ${seat}, which has no row`,
    order('SG', ledFrom('SG', { headquarters: seat })),
    TO_A_PERSON,
  ]),
  ...(['LI', 'XK', 'CW'] as const).map((seat): [string, Facts, string] => [
    `H100s to Singapore for a firm headquartered in ${seat}, which has a row or its parent's`,
    order('SG', ledFrom('SG', { headquarters: seat })),
    CAPPED,
  ]),
  [
    'H100s to Korea for a firm headquartered in Puerto Rico, which is the United States',
    order('KR', {
      parties: partiesIn('KR').map((one) => ({ ...one, headquarters: 'PR' })),
    }),
    ALLIED,
  ],
];

/** What is left open, so that each answer of each rule is told once. */
export const VERSION_2_SELDOM: readonly [string, Facts][] = [
  [
    'before the compliance date, without a destination',
    order('BR', { ...on('2025-05-14'), destination: undefined }),
  ],
  ['graphics cards without a destination', order('BR', { ...CARDS, destination: undefined })],
  [
    'parties that are where no list settles it',
    order('KR', { parties: partiesIn('KR').map((one) => ({ ...one, country: 'PS' })) }),
  ],
  ['MI210s without a destination', order('VN', { ...LESSER, destination: undefined })],
];
