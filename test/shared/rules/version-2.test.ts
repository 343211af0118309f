import { describe, expect, it } from 'vitest';
import { determine } from '../../../shared/rules/determine.ts';
import { policies, policyInForce } from '../../../shared/rules/policies/index.ts';
import { conditionsOnApproval } from '../../../shared/rules/review/conditions-on-approval.ts';
import { licenseYears } from '../../../shared/rules/review/license-years.ts';
import { reviewEnd } from '../../../shared/rules/review/timing.ts';
import { chips, GOLDEN_CASES, weights } from './golden-cases.ts';
import { on, order, outcome, POLICY, partiesIn, told } from './orders.ts';
import { VERSION_2, VERSION_2_CASES } from './version-2-cases.ts';

describe('Golden cases of the second version', () => {
  it.each(VERSION_2_CASES)('%s', (_title, facts, expected) => {
    expect(outcome(facts, VERSION_2)).toBe(expected);
  });

  it('are as the first version has them where nothing is said of them', () => {
    const changed = GOLDEN_CASES.filter(
      ([, facts, expected]) => outcome(facts, VERSION_2) !== expected,
    );
    expect(changed.map(([title]) => title)).toEqual([
      'H100s to Korea through a forwarder headquartered in Hong Kong',
      'MI210s (3A090.b) to Vietnam, in D:1',
      'MI210s (3A090.b) to Saudi Arabia, in D:4',
      'graphics cards to Brazil',
      'graphics cards to China, which want a NAC notification',
      'graphics cards to Germany for a firm headquartered in Macau',
      'a 3A090.b item beside graphics cards goes by the 3A090.b item',
    ]);
  });
});

describe('The second version', () => {
  it('decides from its day on, and the first until then', () => {
    const day = VERSION_2.inForceFrom?.value ?? '';
    expect(policyInForce(`${day}T00:00:00.000Z`)).toBe(VERSION_2);
    expect(policyInForce(new Date(Date.parse(day) - 1).toISOString())).toBe(POLICY);
  });

  it('has the figures of the first where it does not say otherwise', () => {
    const [first, second] = policies;
    for (const name of ['smallOrder', 'countryAllocation', 'nationalVeu'] as const) {
      expect(second?.[name]).toEqual(first[name]);
    }
  });

  it('has the places of Switzerland and the United States draw where these do', () => {
    const accounts = (to: string) =>
      determine(order(to), VERSION_2).paths.flatMap(({ draws }) => draws.map((one) => one.account));
    expect(accounts('LI')).toEqual(['country/CH/2025-2027']);
    expect(accounts('XK')).toEqual(['country/XK/2025-2027']);
  });

  it('reviews a universal validated end user within 30 days', () => {
    const plan = VERSION_2.reviewPlans['universal-veu'];
    expect(reviewEnd(plan, '2026-12-01T00:00:00.000Z')).toBe('2026-12-31T00:00:00.000Z');
    expect(plan.stages.reduce((days, stage) => days + stage.days, 0)).toBeLessThanOrEqual(30);
  });

  it('waits for a notice longer than the notice runs', () => {
    const days = VERSION_2.exceptions?.nacNoticeDays.value ?? 0;
    expect(VERSION_2.reviewPlans.notification?.totalDays).toBeGreaterThan(days);
  });
});

describe('What was submitted under the first version, and is granted under the second', () => {
  const law = { policy: VERSION_2, at: '2026-11-27T10:00:00.000Z' };
  const granted = (facts: Parameters<typeof determine>[0]) =>
    determine({ ...facts, ...on('2026-11-20') }, POLICY, law).paths.map(
      ({ status, route }) => `${status} by ${route}`,
    );

  it.each([
    ['is bound by what the second newly asks', order('ET'), 'under-review by country-of-concern'],
    [
      'is bound by it of headquarters',
      order('SG', { parties: partiesIn('SG').map((one) => ({ ...one, headquarters: 'KY' })) }),
      'under-review by country-of-concern',
    ],
    ['gains no exception', order('CN', chips('mi210')), 'refused by country-of-concern'],
    [
      'keeps the way that it was promised',
      order('VN', chips('mi210')),
      'licensed by presumed-approval',
    ],
  ])('%s', (_what, facts, expected) => {
    expect(granted(facts)).toEqual([expected]);
  });

  it('is refused for its forwarder, as it was', () => {
    const [, facts] = VERSION_2_CASES.find(([, , to]) => to.startsWith('returned')) ?? [];
    if (facts === undefined) throw new Error('no order is returned');
    expect(granted(facts)).toEqual(['refused by country-of-concern']);
  });
});

describe('What the second version asks', () => {
  const conditionsOf = (facts: Parameters<typeof determine>[0]) =>
    determine(facts, VERSION_2).paths[0]?.conditions.map(({ id }) => id);

  it('of whom AIA lets go is all that the exception asks', () => {
    expect(conditionsOf(order('KR'))).toEqual([
      'consignee-certifies-once',
      'eccn-furnished',
      'notice-with-each-shipment',
      'no-training-for-others',
      'no-transfer-to-others',
      'report-received',
      'records-kept',
    ]);
  });

  it('of whom NAC lets go is the notice', () => {
    const facts = order('CN', { ...chips('mi210'), nacNotifiedOn: '2026-01-01' });
    expect(conditionsOf(facts)).toContain('notice-before-export');
  });

  it.each([
    ['3A090.a, one year', order('BR'), 1],
    ['3A090.b, four years', order('VN', chips('mi210')), 4],
    ['3A090.a performance not for datacenters, one year', order('BR', chips('rtx-4090')), 1],
    [
      'a 3A090.b item beside one of 3A090.a, one year',
      order('VN', {
        items: [...chips('mi210').items, ...chips('h100-sxm').items],
      }),
      1,
    ],
    ['model weights, four years', weights('BR'), 4],
  ])('of a license: %s', (_what, facts, years) => {
    const { findings } = determine(facts, VERSION_2);
    expect(licenseYears(VERSION_2, findings)).toBe(years);
    const licensed = { route: 'aca', status: 'licensed', findings } as const;
    const asked = conditionsOnApproval(VERSION_2, licensed);
    expect(asked.find(({ id }) => id === 'valid-for')?.with).toEqual({ years });
    expect(licenseYears(POLICY, determine(facts, POLICY).findings)).toBe(1);
  });
});

describe('What the second version tells', () => {
  const because = (facts: Parameters<typeof told>[0], rule: string) =>
    told(facts, VERSION_2).findings.find((finding) => finding.rule === rule)?.because;

  it.each([
    ['AE', '2026-07-09', 'United Arab Emirates is in D:4.'],
    ['AE', '2026-07-10', 'The entry of the control list names United Arab Emirates itself.'],
    ['VN', '2026-07-10', 'Vietnam is in D:1.'],
    ['CN', '2026-07-10', 'China is in D:1, D:4, D:5.'],
  ])('of why a license is asked for 3A090.b to %s on %s', (country, day, text) => {
    const facts = order(country, { ...chips('mi210'), ...on(day) });
    expect(because(facts, 'lesser-chips-outside-d1-and-d4')).toBe(text);
  });

  it('of a place that no list settles: that a person says', () => {
    expect(because(order('ET'), 'destination-not-of-concern')).toMatch(/^What Ethiopia counts as/);
    const seat = order('KR', {
      parties: partiesIn('KR').map((one) => ({ ...one, headquarters: 'KY' })),
    });
    expect(because(seat, 'headquarters-not-of-concern')).toContain('Cayman Islands; what that');
  });

  it('of a returned order: that another forwarder would do', () => {
    const [, facts] = VERSION_2_CASES.find(([, , to]) => to.startsWith('returned')) ?? [];
    if (facts === undefined) throw new Error('no order is returned');
    expect(told(facts, VERSION_2).wouldChange).toContain(
      'With an intermediate consignee that is not of a country of concern, the request can be filed again.',
    );
  });
});
