import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../shared/rules/claims/index.ts';
import { determine } from '../../../shared/rules/determine.ts';
import type { Authorization, Facts } from '../../../shared/rules/facts.ts';
import {
  assessUnder,
  isLater,
  isStricter,
  type LawOfTheDay,
} from '../../../shared/rules/law-of-the-day.ts';
import type { Policy } from '../../../shared/rules/policy.ts';
import { ANSWERS } from '../../../shared/rules/vocabulary.ts';
import { facts as anyFacts } from './arbitraries.ts';
import { order, POLICY, partiesIn, party } from './orders.ts';

const AT = '2026-09-01T10:00:00.000Z';
const lawOf = (changes: Partial<Policy>, at = AT): LawOfTheDay => ({
  at,
  policy: { ...POLICY, version: 2, ...changes },
});
const ofConcern = (country: string): Partial<Policy> => {
  const { countries } = POLICY;
  const listed = [...countries.ofConcern.countries, { country }];
  return { countries: { ...countries, ofConcern: { ...countries.ofConcern, countries: listed } } };
};
const waysUnder = (facts: Facts, law: LawOfTheDay) =>
  determine(facts, POLICY, law).paths.map(({ status, route }) => `${status} by ${route}`);
const REFUSED = ['refused by country-of-concern'];

describe('A country that a later policy puts on the list of concern', () => {
  it('is no destination any more', () => {
    const facts = order('CL');
    expect(waysUnder(facts, lawOf({}))).toContain('licensed by country-allocation');
    expect(waysUnder(facts, lawOf(ofConcern('CL')))).toEqual(REFUSED);
    const found = determine(facts, POLICY, lawOf(ofConcern('CL'))).findings.find(
      ({ rule }) => rule === 'destination-not-of-concern',
    );
    expect(found).toMatchObject({ answer: 'not-met' });
    expect(JSON.stringify(found)).toContain('2026-09-01');
  });

  it.each([
    ['location', { country: 'CL' }],
    ['headquarters', { headquarters: 'CL' }],
    ['headquarters of a parent', { ultimateParent: { key: 'x', headquarters: 'CL' } }],
  ])('is no %s of any party any more', (_what, changes) => {
    const parties = [...partiesIn('AE'), party('intermediate-consignee', 'AE', changes)];
    expect(waysUnder(order('AE', { parties }), lawOf(ofConcern('CL')))).toEqual(REFUSED);
  });
});

describe('An exception that a later policy closes', () => {
  const university = (country: string) =>
    order(country, { parties: partiesIn(country, 'university') });
  const smallOrder = (changes: Partial<Policy['smallOrder']>) =>
    lawOf({ smallOrder: { ...POLICY.smallOrder, ...changes } });
  const cited = { citation: 'a later rule' };

  it.each([
    ['to the destination', { blockedDestinations: { ...cited, value: ['AE'] } }],
    ['to the kind of end user', { eligibleEndUsers: { ...cited, value: ['medical'] as const } }],
  ])('for small orders, %s, is open no more', (_what, changes) => {
    const small = 'no-license-required by small-order';
    expect(waysUnder(university('AE'), lawOf({}))).toContain(small);
    expect(waysUnder(university('AE'), smallOrder(changes))).not.toContain(small);
  });

  it('for allied countries is open no more to one that has left them', () => {
    const { allied } = POLICY.countries;
    const countries = allied.countries.filter(({ country }) => country !== 'JP');
    const law = lawOf({ countries: { ...POLICY.countries, allied: { ...allied, countries } } });
    expect(waysUnder(order('JP'), lawOf({}))).toEqual(['no-license-required by allied']);
    expect(waysUnder(order('JP'), law)).not.toContain('no-license-required by allied');
  });
});

describe('An authorization', () => {
  const national: Authorization = {
    id: 'nveu-7',
    type: 'national-veu',
    company: 'ultimate-consignee-of-ae.ae',
    headquarters: 'AE',
    countries: ['AE'],
    validFrom: '2025-02-01',
    validTo: '2030-01-01',
  };
  const way = 'no-license-required by national-veu';
  const ways = (more: Partial<Authorization>, at = AT) =>
    waysUnder(order('AE', { authorization: { ...national, ...more } }), lawOf({}, at));

  it.each([
    ['stands', {}, true],
    ['is revoked the day after', { revokedOn: '2026-09-02' }, true],
    ['was revoked on the day', { revokedOn: '2026-09-01' }, false],
    ['ended on the day', { validTo: '2026-09-01' }, false],
    ['ends the day after', { validTo: '2026-09-02' }, true],
  ])('that %s of the grant: %s', (_how, changes, isOpen) => {
    expect(ways(changes).includes(way)).toBe(isOpen);
  });

  it('that begins only after the submission opens nothing for it', () => {
    expect(ways({ validFrom: '2026-05-01' })).not.toContain(way);
  });
});

describe('The law of a later day', () => {
  it('never makes the outcome milder', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const pinned = determine(facts, POLICY).paths.map((path) => JSON.stringify(path));
        const later = determine(facts, POLICY, lawOf({}, '2027-03-01T00:00:00.000Z'));
        const isRefused = pinned.some((path) => path.includes('"refused"'));
        if (isRefused) expect(later.paths.every(({ status }) => status === 'refused')).toBe(true);
      }),
    );
  });

  it('says of a later list what it has lost, and nothing of what it has gained', () => {
    const { ofConcern: list } = POLICY.countries;
    const countries = list.countries.filter(({ country }) => country !== 'BY');
    const law = lawOf({ countries: { ...POLICY.countries, ofConcern: { ...list, countries } } });
    expect(waysUnder(order('BY'), law)).toEqual(REFUSED);
  });

  it('is asked of prohibitions, exceptions and authorizations, and of no figure', () => {
    const asked = RULES.filter((rule) => 'asOfGrant' in rule).map(({ id }) => id);
    expect(asked.toSorted()).toEqual([
      'aca-open',
      'destination-allied',
      'destination-not-of-concern',
      'end-user-eligible-for-small-order',
      'headquarters-not-of-concern',
      'lesser-chips-outside-d1-and-d4',
      'national-veu-active',
      'owners-not-of-concern',
      'parties-located-outside-concern',
      'receivers-headquartered-in-allied',
      'receivers-located-in-allied',
      'small-order-destination-open',
      'ultimate-parents-not-of-concern',
      'universal-veu-active',
      'weights-go-to-allied-headquarters',
    ]);
  });

  it.each<[string, LawOfTheDay, boolean]>([
    ['the same policy on the same day', { policy: POLICY, at: '2026-03-02T23:59:59.999Z' }, false],
    ['the same policy on the day after', { policy: POLICY, at: '2026-03-03T00:00:00.000Z' }, true],
    ['another policy on the same day', lawOf({}, '2026-03-02T09:00:00.000Z'), true],
    ['the same policy on a day before', { policy: POLICY, at: '2026-03-01T00:00:00.000Z' }, false],
  ])('may say something new where it is %s: %s', (_what, law, mayBe) => {
    const facts = order('AE');
    expect(isLater(law, facts.submittedAt, POLICY)).toBe(mayBe);
    expect('ofTheDay' in assessUnder(facts, POLICY, law)).toBe(mayBe);
  });

  it('is stricter where it knows less, and strictest where it says no', () => {
    const stricter = ANSWERS.flatMap((answer) =>
      ANSWERS.filter((than) => isStricter(answer, than)).map((than) => `${answer} than ${than}`),
    );
    expect(stricter).toEqual([
      'not-met than met',
      'not-met than not-applicable',
      'not-met than unknown',
      'unknown than met',
      'unknown than not-applicable',
    ]);
  });
});
