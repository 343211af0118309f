import { describe, expect, it } from 'vitest';
import { answerOf, on, order, outcome, partiesIn, party, told } from './orders.ts';

const CONCERN = 'AF BY CD CF CN CU ER HK HT IQ IR KP LB LY MM MO NI RU SD SO SS SY VE ZW';

describe('Countries of concern are refused', () => {
  it.each(CONCERN.split(' '))('%s as a destination, a location or headquarters', (country) => {
    expect(outcome(order(country))).toBe('refused by country-of-concern');
    const parties = [...partiesIn('KR').slice(1), party('purchaser', 'KR', { country })];
    expect(outcome(order('KR', { parties }))).toBe('refused by country-of-concern');
    const elsewhere = [
      ...partiesIn('KR').slice(1),
      party('purchaser', 'KR', { headquarters: country }),
    ];
    expect(outcome(order('KR', { parties: elsewhere }))).toBe('refused by country-of-concern');
  });

  it.each([
    ['2026-02-02', 'refused by country-of-concern'],
    ['2026-02-03', 'licensed by country-allocation'],
    ['2026-02-04', 'licensed by country-allocation'],
  ])('Cambodia on %s is %s', (day, expected) => {
    expect(outcome(order('KH', on(day)))).toBe(expected);
  });

  it('tells from which day Cambodia is no longer of concern', () => {
    const { wouldChange } = told(order('KH', on('2026-01-05')));
    expect(wouldChange).toEqual(['Cambodia is no longer of concern from February 3, 2026 on.']);
  });

  it('names the party and the place in what was found', () => {
    const parties = [
      ...partiesIn('SG').slice(1),
      party('purchaser', 'SG', {
        name: 'Lion Compute',
        ultimateParent: { key: 'x.cn', name: 'Great Wall', headquarters: 'CN' },
      }),
    ];
    const { findings } = told(order('SG', { parties }));
    const found = findings.find(({ rule }) => rule === 'ultimate-parents-not-of-concern');
    expect(found).toMatchObject({
      answer: 'not-met',
      because:
        '“Great Wall”, ultimate parent of the purchaser “Lion Compute”, has its headquarters in China, a country of concern.',
      citation: expect.stringContaining('742.6(b)(10)(iii)(A)(1)'),
    });
  });

  it('answers unknown, and refuses nothing and nobody, where a place is not stated', () => {
    const parties = [
      ...partiesIn('AE').slice(1),
      party('purchaser', 'AE', { headquarters: undefined }),
    ];
    const facts = order('AE', { parties });
    expect(answerOf(facts, 'headquarters-not-of-concern')).toBe('unknown');
    expect(answerOf(facts, 'ultimate-parents-not-of-concern')).toBe('unknown');
    expect(outcome(facts)).toBe('under-review by country-of-concern');
  });

  it('refuses on what is known, whatever else is not', () => {
    const parties = [
      party('purchaser', 'AE', { headquarters: undefined }),
      ...partiesIn('AE').slice(1),
      party('intermediate-consignee', 'CN'),
    ];
    const facts = order('AE', { parties, destination: undefined, screening: undefined });
    expect(outcome(facts)).toBe('refused by country-of-concern');
  });

  it('names the NAC notification to who would ship graphics cards there', () => {
    const { wouldChange } = told(order('CN', { items: [{ part: 'rtx-4090', quantity: 1 }] }));
    expect(wouldChange).toEqual([expect.stringContaining('NAC (15 CFR 740.8)')]);
  });

  it('needs exactly one ultimate consignee and one end user', () => {
    const [purchaser, consignee, endUser] = partiesIn('KR');
    const incomplete = [
      [purchaser, consignee],
      [purchaser, endUser],
      [],
      [purchaser, consignee, consignee, endUser],
    ];
    for (const some of incomplete) {
      const parties = some.filter((one) => one !== undefined);
      expect(outcome(order('KR', { parties }))).toBe('under-review by country-of-concern');
    }
  });
});
