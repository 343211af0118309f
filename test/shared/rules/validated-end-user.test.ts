import { describe, expect, it } from 'vitest';
import { determine } from '../../../shared/rules/determine.ts';
import type { Authorization, Facts } from '../../../shared/rules/facts.ts';
import { on, order, POLICY, partiesIn, party, ways } from './orders.ts';

const GULF = 'ultimate-consignee-of-ae.ae';

const national = (more: Partial<Authorization> = {}): Authorization => ({
  id: 'nveu-7',
  type: 'national-veu',
  company: GULF,
  headquarters: 'AE',
  countries: ['AE', 'QA'],
  validFrom: '2025-02-01',
  validTo: '2030-01-01',
  ...more,
});

const namingNational = (more: Partial<Authorization> = {}, facts: Partial<Facts> = {}): Facts =>
  order('AE', { authorization: national(more), ...facts });

const FIRST = 'no-license-required by national-veu';
const NOT_NAMED = ['licensed by country-allocation', 'waitlisted by country-allocation'];

describe('A national VEU', () => {
  it('is tried first, then the country, and is what the order waits for', () => {
    const { paths } = determine(namingNational(), POLICY);
    expect(ways(namingNational())).toEqual([
      FIRST,
      'licensed by country-allocation',
      'waitlisted by national-veu',
    ]);
    expect(paths.at(-1)?.waitsFor).toBe('national-veu/nveu-7/AE');
  });

  it('of a university falls through to its small order before the country', () => {
    const facts = namingNational({}, { parties: partiesIn('AE', 'university') });
    expect(ways(facts).slice(0, 3)).toEqual([
      FIRST,
      'no-license-required by small-order',
      'licensed by country-allocation',
    ]);
  });

  it.each([
    ['2025-03-31', 633_000_000],
    ['2025-04-01', 949_500_000],
    ['2025-07-01', 1_266_000_000],
    ['2025-10-01', 1_582_500_000],
    ['2026-01-01', 1_899_000_000],
    ['2026-04-01', 2_690_250_000],
    ['2026-07-01', 3_481_500_000],
    ['2026-10-01', 4_272_750_000],
    ['2027-01-01', 5_064_000_000],
    ['2027-04-01', 5_064_000_000],
    ['2027-07-01', 5_064_000_000],
    ['2027-12-31', 5_064_000_000],
  ])('on %s has %d TPP in all', (day, limitTpp) => {
    const [path] = determine(namingNational({}, on(day)), POLICY).paths;
    expect(path?.draws).toEqual([{ account: 'national-veu/nveu-7/AE', tpp: 1_583_200, limitTpp }]);
  });

  it('has no limit from 2028 on, so a person looks', () => {
    expect(ways(namingNational({}, on('2028-01-01')))).toEqual(['under-review by national-veu']);
  });

  it.each([
    ['of another company', { company: 'somebody-else.ae' }],
    ['for another country', { countries: ['QA'] }],
    ['from tomorrow', { validFrom: '2026-03-03' }],
    ['until yesterday', { validTo: '2026-03-02' }],
    ['revoked today', { revokedOn: '2026-03-02' }],
  ])('%s gives nothing', (_title, more) => {
    expect(ways(namingNational(more))).toEqual(NOT_NAMED);
  });

  it.each([
    ['from today', { validFrom: '2026-03-02' }],
    ['until today', { validTo: '2026-03-03' }],
    ['revoked tomorrow', { revokedOn: '2026-03-03' }],
  ])('%s holds', (_title, more) => {
    expect(ways(namingNational(more))[0]).toBe(FIRST);
  });

  it('that could not be looked up leaves it to people', () => {
    expect(ways(order('AE', { authorization: undefined }))).toEqual([
      'under-review by universal-veu',
    ]);
  });
});

const universal = (more: Partial<Authorization> = {}): Authorization => ({
  id: 'uveu-1',
  type: 'universal-veu',
  company: 'hyperscale.us',
  headquarters: 'US',
  countries: ['AE', 'JP', 'US'],
  validFrom: '2025-02-01',
  validTo: '2030-01-01',
  familyTotalTpp: 1_000_000_001,
  ...more,
});

function namingUniversal(more: Partial<Authorization> = {}, destination = 'AE'): Facts {
  const authorization = universal(more);
  const parent = { key: 'hyperscale.us', headquarters: 'US' };
  const parties = [
    party('purchaser', 'US'),
    party('ultimate-consignee', destination, { headquarters: 'AE', ultimateParent: parent }),
    party('end-user', destination, { kind: 'company', headquarters: 'AE' }),
  ];
  return order(destination, { parties, authorization });
}

const drawsOf = (facts: Facts) =>
  determine(facts, POLICY).paths[0]?.draws.map(({ account, limitTpp }) => [account, limitTpp]);

describe('A universal VEU', () => {
  it('draws on its shares, and past them a person looks with nothing drawn', () => {
    const { paths } = determine(namingUniversal(), POLICY);
    expect(ways(namingUniversal())).toEqual([
      'no-license-required by universal-veu',
      'under-review by universal-veu',
    ]);
    expect(paths[1]?.draws).toEqual([]);
  });

  it('of a US family counts 7 % for the country, 25 % outside allied, 50 % outside the US', () => {
    expect(drawsOf(namingUniversal())).toEqual([
      ['universal-veu/uveu-1/AE', 70_000_000],
      ['universal-veu/uveu-1/non-allied', 250_000_000],
      ['universal-veu/uveu-1/non-us', 500_000_000],
    ]);
  });

  it('in an allied country outside the US counts the 50 % only', () => {
    expect(drawsOf(namingUniversal({}, 'JP'))).toEqual([
      ['universal-veu/uveu-1/non-us', 500_000_000],
    ]);
  });

  it('in the US itself counts nothing', () => {
    expect(ways(namingUniversal({}, 'US'))).toEqual(['no-license-required by universal-veu']);
  });

  it('of a Japanese family has no share outside the US to keep', () => {
    expect(drawsOf(namingUniversal({ headquarters: 'JP' }))).toEqual([
      ['universal-veu/uveu-1/AE', 70_000_000],
      ['universal-veu/uveu-1/non-allied', 250_000_000],
    ]);
  });

  it('whose family total is not known leaves it to people', () => {
    expect(ways(namingUniversal({ familyTotalTpp: undefined }))).toEqual([
      'under-review by universal-veu',
    ]);
  });

  it.each([
    ['of another family', { company: 'other.us' }],
    ['for other countries', { countries: ['BR'] }],
    ['headquartered outside allied', { headquarters: 'BR' }],
    ['revoked', { revokedOn: '2026-01-01' }],
    ['expired', { validTo: '2026-03-02' }],
  ])('%s gives nothing', (_title, more) => {
    expect(ways(namingUniversal(more))).toEqual(NOT_NAMED);
  });
});
