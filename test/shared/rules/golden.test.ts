import { describe, expect, it } from 'vitest';
import { determine } from '../../../shared/rules/determine.ts';
import { chips, GOLDEN_CASES } from './golden-cases.ts';
import { answerOf, order, outcome, POLICY, partiesIn, ways } from './orders.ts';

describe('Golden cases', () => {
  it.each(GOLDEN_CASES)('%s', (_title, facts, expected) => {
    expect(outcome(facts)).toBe(expected);
  });
});

describe('What an order counts', () => {
  it('is the TPP of its 3A090.a-class items only', () => {
    const items = [
      { part: 'h20', quantity: 1000 },
      { part: 'mi210', quantity: 1000 },
      { part: 'rtx-4090', quantity: 1000 },
      { part: 'gb200-nvl72', quantity: 3 },
      { part: 'other', tppPerUnit: 5000, marketedForDatacenters: true, quantity: 7 },
    ];
    const { totalTpp } = determine(order('AE', { items }), POLICY);
    expect(totalTpp).toBe(3 * 72 * 40_000 + 7 * 5000);
  });

  it('is shown to people in H100-equivalents, to one decimal', () => {
    const { totalTpp, h100Equivalents } = determine(
      order('VN', { items: [{ part: 'h100-sxm', quantity: 512 }] }),
      POLICY,
    );
    expect([totalTpp, h100Equivalents]).toEqual([8_105_984, 512.2]);
  });
});

describe('The ways of an order', () => {
  it('try the small order, then the country, then the queue', () => {
    expect(ways(order('VN', { parties: partiesIn('VN', 'university') }))).toEqual([
      'no-license-required by small-order',
      'licensed by country-allocation',
      'waitlisted by country-allocation',
    ]);
  });

  it('keep their order and their draws under a red flag, but hold instead of posting', () => {
    const plain = order('VN', { parties: partiesIn('VN', 'university') });
    const flagged = { ...plain, purchaseOrder: undefined };
    const { paths } = determine(flagged, POLICY);
    expect(paths.map(({ status, route, mode }) => `${status} ${route} ${mode}`)).toEqual([
      'under-review small-order hold',
      'under-review country-allocation hold',
      'waitlisted country-allocation post',
    ]);
    expect(paths.map(({ draws }) => draws)).toEqual(
      determine(plain, POLICY).paths.map(({ draws }) => draws),
    );
  });
});

describe('A 3A090.b item to an allied country', () => {
  it('needs no license, though the country should stand in D:1', () => {
    const { countries } = POLICY;
    const allied = [...countries.allied.countries, { country: 'VN' }];
    const policy = {
      ...POLICY,
      countries: { ...countries, allied: { ...countries.allied, countries: allied } },
    };
    expect(outcome(order('VN', chips('mi210')), policy)).toBe(
      'no-license-required by not-controlled',
    );
  });
});

describe('Screening', () => {
  it.each([
    [{ state: 'clear' }, 'met'],
    [{ state: 'hit', hits: [] }, 'not-met'],
    [{ state: 'unavailable', reason: 'no list' }, 'unknown'],
    [undefined, 'unknown'],
  ] as const)('%o is %s', (screening, answer) => {
    expect(answerOf(order('KR', { screening }), 'parties-screened-clear')).toBe(answer);
  });

  it.each([
    [{ state: 'hit', hits: [] }, 'match-to-be-cleared'],
    [{ state: 'unavailable', reason: 'no list' }, 'screening-to-run'],
    [undefined, 'screening-to-run'],
  ] as const)('%o asks for what would clear it: %s', (screening, says) => {
    const { wouldChange } = determine(order('KR', { screening }), POLICY);
    expect(wouldChange).toEqual([{ says, with: {} }]);
  });
});

describe('That nothing but excepted items is ordered', () => {
  it.each([
    ['rtx-4090', 'met'],
    ['mi210', 'not-applicable'],
    ['h100-sxm', 'not-applicable'],
    ['h20', 'not-applicable'],
  ])('of %s is %s', (part, answer) => {
    expect(answerOf(order('BR', chips(part)), 'excepted-items-only')).toBe(answer);
  });
});
