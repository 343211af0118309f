import type { Authorization, Facts, Party } from '../../../shared/rules/facts.ts';
import type { EndUserKind } from '../../../shared/rules/vocabulary.ts';
import { chips, weights } from './golden-cases.ts';
import { on, order, partiesIn, party } from './orders.ts';

export const veu = (
  type: Authorization['type'],
  more: Partial<Authorization> = {},
): Partial<Facts> => ({
  authorizationNamed: 'VEU-1',
  authorization: {
    id: 'VEU-1',
    type,
    company: 'ultimate-consignee-of-vn.vn',
    companyName: 'Red River',
    headquarters: 'KR',
    countries: ['VN'],
    validFrom: '2025-02-01',
    validTo: '2031-01-01',
    ...more,
  },
});

const NOTHING: Partial<Facts> = {
  destination: undefined,
  endUse: undefined,
  purchaseOrder: undefined,
  screening: undefined,
  authorization: undefined,
  linkedParents: undefined,
  certifications: {
    goodFaithResearch: undefined,
    smallOrderLimitNotReached: undefined,
    noProhibitedEndUse: undefined,
  },
};

const UNPLACED = {
  country: undefined,
  headquarters: undefined,
  ultimateParent: undefined,
  formedOn: undefined,
  kind: undefined,
};

/** Every party of an order, changed alike. */
const all = (country: string, more: Partial<Party>): Partial<Facts> => ({
  parties: partiesIn(country).map((one) => ({ ...one, ...more })),
});

const usedBy = (kind: EndUserKind | undefined, endUse: string): Facts =>
  order('VN', {
    endUse,
    parties: [...partiesIn('VN').slice(0, 2), party('end-user', 'VN', { kind })],
  });

export const LINKED = order('VN', {
  parties: partiesIn('VN', 'university'),
  linkedParents: ['other.vn'],
  linkedNames: ['Other Lab'],
  linkedTpp: 26_900_000,
});

/** Orders that chance seldom comes to: of these, too, it is held what every rule finds. */
export const SELDOM_CASES: readonly Facts[] = [
  order('VN', NOTHING),
  order('VN', { ...NOTHING, ...all('VN', UNPLACED) }),
  order('VN', { parties: [] }),
  order('VN', { parties: partiesIn('VN').slice(0, 2) }),
  order('VN', { parties: [...partiesIn('VN'), party('end-user', 'VN')] }),
  order('VN', { items: [{ part: 'other', quantity: 1 }] }),
  order('VN', { items: [{ part: 'other', description: 'A board', quantity: 0 }] }),
  order('VN', chips('h100-sxm', 0)),
  order('VN', {
    items: [{ part: 'other', tppPerUnit: 2000, marketedForDatacenters: true, quantity: 5 }],
  }),
  order('AM', { ...chips('mi210'), destination: undefined }),
  order('CN', chips('mi210')),
  order('KR', chips('mi210')),
  order('YE', chips('mi210')),
  order('VN', on('2024-01-01')),
  order('KH', on('2026-02-02')),
  order('KH', on('2026-02-03')),
  order('VN', {
    screening: { state: 'hit', hits: [{ party: 'A', entry: 'B', list: 'L', score: 95 }] },
  }),
  order('VN', { ...on('2030-01-01'), ...veu('national-veu') }),
  order('VN', veu('universal-veu')),
  order('VN', veu('universal-veu', { familyTotalTpp: 1e9 })),
  order('VN', veu('universal-veu', { familyTotalTpp: 0 })),
  order('VN', veu('universal-veu', { familyTotalTpp: -1 })),
  order('VN', veu('universal-veu', { familyTotalTpp: 0.5 })),
  order('VN', veu('universal-veu', { headquarters: 'AE' })),
  order('VN', { ...veu('universal-veu'), ...all('VN', { ultimateParent: undefined }) }),
  order('VN', {
    ...veu('universal-veu', { companyName: undefined }),
    ...all('VN', { ultimateParent: { key: 'x.vn', headquarters: 'VN', name: 'X' } }),
  }),
  order('VN', {
    ...veu('universal-veu', { company: 'x.vn', companyName: undefined }),
    ...all('VN', { ultimateParent: { key: 'x.vn', headquarters: 'VN' } }),
  }),
  order('VN', {
    ...veu('universal-veu'),
    ...all('VN', { ultimateParent: { key: 'x.vn', headquarters: 'VN' } }),
  }),
  order('VN', veu('national-veu')),
  order('VN', veu('national-veu', { headquarters: 'VN' })),
  order('VN', veu('national-veu', { company: 'another.vn' })),
  order('VN', veu('national-veu', { countries: ['ID'] })),
  order('VN', veu('national-veu', { revokedOn: '2026-03-02' })),
  order('VN', veu('national-veu', { revokedOn: '2026-03-03' })),
  order('VN', veu('national-veu', { validFrom: '2026-03-02' })),
  order('VN', veu('national-veu', { validFrom: '2026-03-03' })),
  order('VN', veu('national-veu', { validTo: '2026-03-02' })),
  order('VN', veu('national-veu', { validTo: '2026-03-03' })),
  order('VN', { ...veu('national-veu'), destination: undefined }),
  order('VN', { ...veu('national-veu'), parties: [party('end-user', 'VN')] }),
  order('VN', { authorization: undefined, authorizationNamed: 'VEU-9' }),
  usedBy(undefined, 'Resale'),
  usedBy('university', 'Resale'),
  usedBy('company', 'Resale'),
  usedBy('company', 'Guiding missiles'),
  usedBy('company', 'none'),
  usedBy('company', 'x'.repeat(160)),
  usedBy('company', `${'x'.repeat(159)} y`),
  order('VN', all('VN', { formedOn: '2026-01-01' })),
  order('VN', all('VN', { formedOn: '2025-03-02' })),
  LINKED,
  { ...LINKED, linkedParents: undefined },
  { ...LINKED, linkedNames: undefined },
  weights('VN'),
  weights('VN', { securedStorage: false }),
  weights('KR', { published: undefined }),
  weights('KR', { published: true }),
  { ...weights('KR'), model: undefined },
  { ...weights('KR'), ...all('KR', { headquarters: undefined }) },
  order(
    'SG',
    all('SG', { ultimateParent: { key: 'x.cn', headquarters: 'CN', name: 'Shenzhen X' } }),
  ),
  order('KR', all('KR', { ultimateParent: { key: 'x.br', headquarters: 'BR', name: 'Rio X' } })),
];
