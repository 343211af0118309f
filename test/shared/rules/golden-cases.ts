import type { Facts, Model } from '../../../shared/rules/facts.ts';
import { on, order, partiesIn, party } from './orders.ts';

export const weights = (country: string, model: Partial<Model> = {}): Facts =>
  order(country, {
    type: 'model-weights',
    items: [],
    model: {
      name: 'Frontier',
      trainingOperations: 1e26,
      published: false,
      securedStorage: true,
      ...model,
    },
  });

export const chips = (part: string, quantity = 10) => ({ items: [{ part, quantity }] });

/** Each case as a lawyer would put it, and what follows on empty accounts. */
export const GOLDEN_CASES: readonly [string, Facts, string][] = [
  [
    'H20s to Vietnam are not controlled by this policy',
    order('VN', chips('h20', 1000)),
    'no-license-required by not-controlled',
  ],
  [
    'H20s to China are not controlled by this policy either',
    order('CN', chips('h20')),
    'no-license-required by not-controlled',
  ],
  [
    'H20s to a listed party, who may get nothing without a license',
    order('VN', { ...chips('h20'), screening: { state: 'hit', hits: [] } }),
    'on-hold by screening',
  ],
  [
    'H20s to a listed party in China, where only what is controlled is refused',
    order('CN', { ...chips('h20'), screening: { state: 'hit', hits: [] } }),
    'on-hold by screening',
  ],
  [
    'H20s while screening cannot run',
    order('VN', { ...chips('h20'), screening: { state: 'unavailable', reason: 'no list' } }),
    'on-hold by screening',
  ],
  ['H100s to China', order('CN'), 'refused by country-of-concern'],
  [
    'H100s to a Chinese university, eligible though it be',
    order('CN', { parties: partiesIn('CN', 'university') }),
    'refused by country-of-concern',
  ],
  ['H100s to Hong Kong, which is China', order('HK'), 'refused by country-of-concern'],
  ['H100s to Macau', order('MO'), 'refused by country-of-concern'],
  ['MI210s (3A090.b) to Russia', order('RU', chips('mi210')), 'refused by country-of-concern'],
  [
    'H100s to a Singapore firm whose ultimate parent sits in Shenzhen',
    order('SG', {
      parties: [
        party('purchaser', 'SG'),
        party('ultimate-consignee', 'SG', {
          ultimateParent: { key: 'shenzhen-cloud.cn', headquarters: 'CN' },
        }),
        party('end-user', 'SG', { kind: 'company' }),
      ],
    }),
    'refused by country-of-concern',
  ],
  [
    'H100s to Korea through a forwarder headquartered in Hong Kong',
    order('KR', {
      parties: [...partiesIn('KR'), party('intermediate-consignee', 'SG', { headquarters: 'HK' })],
    }),
    'refused by country-of-concern',
  ],
  [
    'H100s to Japan, bought by the Tokyo branch of a Chinese firm',
    order('JP', {
      parties: [...partiesIn('JP').slice(1), party('purchaser', 'JP', { headquarters: 'CN' })],
    }),
    'refused by country-of-concern',
  ],
  [
    'a party on the screening list',
    order('KR', {
      screening: {
        state: 'hit',
        hits: [{ party: 'X', entry: 'X Ltd', list: 'Entity List', score: 97 }],
      },
    }),
    'on-hold by screening',
  ],
  [
    'screening that could not run',
    order('KR', { screening: { state: 'unavailable', reason: 'the list is 9 days old' } }),
    'on-hold by screening',
  ],
  [
    'China comes before the screening list',
    order('CN', { screening: { state: 'unavailable', reason: 'no list' } }),
    'refused by country-of-concern',
  ],
  ['closed weights to Japan', weights('JP'), 'no-license-required by model-weights'],
  [
    'closed weights to Japan, stored who knows where',
    weights('JP', { securedStorage: undefined }),
    'under-review by model-weights',
  ],
  [
    'closed weights to Japan, stored without the safeguards',
    weights('JP', { securedStorage: false }),
    'under-review by model-weights',
  ],
  ['closed weights to Brazil', weights('BR'), 'under-review by model-weights'],
  ['closed weights to Iran', weights('IR'), 'refused by country-of-concern'],
  [
    'published weights to Brazil',
    weights('BR', { published: true }),
    'no-license-required by not-controlled',
  ],
  [
    'weights trained with just less than 1e26 operations',
    weights('BR', { trainingOperations: 9.99e25 }),
    'no-license-required by not-controlled',
  ],
  [
    'weights of unknown training',
    weights('JP', { trainingOperations: undefined }),
    'under-review by not-controlled',
  ],
  [
    'MI210s (3A090.b) to Brazil, outside D:1 and D:4',
    order('BR', chips('mi210', 100_000)),
    'no-license-required by not-controlled',
  ],
  [
    'MI210s (3A090.b) to Vietnam, in D:1',
    order('VN', chips('mi210')),
    'licensed by presumed-approval',
  ],
  [
    'MI210s (3A090.b) to Saudi Arabia, in D:4',
    order('SA', chips('mi210')),
    'licensed by presumed-approval',
  ],
  [
    'graphics cards to Brazil',
    order('BR', chips('rtx-4090', 5000)),
    'no-license-required by not-controlled',
  ],
  [
    'graphics cards to China, which want a NAC notification',
    order('CN', chips('rtx-4090')),
    'refused by country-of-concern',
  ],
  [
    'graphics cards to Germany for a firm headquartered in Macau',
    order('DE', {
      ...chips('rtx-5090'),
      parties: partiesIn('DE').map((one) => ({ ...one, headquarters: 'MO' })),
    }),
    'refused by country-of-concern',
  ],
  [
    'graphics cards to a listed party, to whom no exception is open',
    order('BR', { ...chips('rtx-4090'), screening: { state: 'hit', hits: [] } }),
    'on-hold by screening',
  ],
  [
    'ten thousand racks to Korea',
    order('KR', chips('gb200-nvl72', 10_000)),
    'no-license-required by allied',
  ],
  [
    'a Brazilian firm in Germany',
    order('DE', {
      parties: partiesIn('DE').map((one) => ({ ...one, headquarters: 'BR' })),
    }),
    'licensed by presumed-approval',
  ],
  [
    'a German university owned from India is a small order before it is a license',
    order('DE', {
      parties: partiesIn('DE', 'university').map((one) => ({
        ...one,
        ultimateParent: { key: 'trust.in', headquarters: 'IN' },
      })),
    }),
    'no-license-required by small-order',
  ],
  [
    'a Vietnamese university',
    order('VN', { parties: partiesIn('VN', 'university') }),
    'no-license-required by small-order',
  ],
  [
    'a Vietnamese university that certifies nothing',
    order('VN', {
      parties: partiesIn('VN', 'university'),
      certifications: {
        goodFaithResearch: false,
        smallOrderLimitNotReached: false,
        noProhibitedEndUse: false,
      },
    }),
    'licensed by country-allocation',
  ],
  [
    'an Emirati cloud firm',
    order('AE', chips('gb200-nvl72', 100)),
    'licensed by country-allocation',
  ],
  [
    'a Korean firm in Vietnam counts in Vietnam',
    order('VN', { parties: partiesIn('VN').map((one) => ({ ...one, headquarters: 'KR' })) }),
    'licensed by country-allocation',
  ],
  [
    'more than the whole allocation of a country',
    order('AE', chips('gb200-nvl72', 275)),
    'waitlisted by country-allocation',
  ],
  [
    'an order without a purchase order',
    order('AE', { purchaseOrder: undefined }),
    'under-review by country-allocation',
  ],
  [
    'an order from 2028, past the country period',
    order('AE', on('2028-01-01')),
    'under-review by country-allocation',
  ],
  [
    'an allied order from 2028 has no period to leave',
    order('KR', on('2028-01-01')),
    'no-license-required by allied',
  ],
  [
    'an order from the day before the policy',
    order('KR', on('2025-01-12')),
    'under-review by not-controlled',
  ],
  [
    'even uncontrolled items, before the policy',
    order('KR', { ...chips('h20'), ...on('2025-01-12') }),
    'under-review by not-controlled',
  ],
  [
    'a mixed order goes by its strictest item',
    order('VN', {
      items: [
        { part: 'h20', quantity: 5 },
        { part: 'mi210', quantity: 5 },
        { part: 'rtx-4090', quantity: 5 },
        { part: 'h100-sxm', quantity: 1 },
      ],
    }),
    'licensed by country-allocation',
  ],
  [
    'a 3A090.b item beside graphics cards goes by the 3A090.b item',
    order('VN', { items: [...chips('rtx-4090').items, ...chips('mi210').items] }),
    'licensed by presumed-approval',
  ],
  [
    'a part nobody has heard of',
    order('KR', chips('mystery-chip')),
    'under-review by not-controlled',
  ],
  ['an order for nothing', order('KR', { items: [] }), 'under-review by not-controlled'],
];
