import { dayNumber } from '../calendar.ts';
import type { Country, Known } from '../facts.ts';
import { type Found, found, type Says } from '../found.ts';
import { and, every, not, type Truth } from '../kleene.ts';
import { ALLIED, isOn, isUnsettled, OF_CONCERN, type Places } from '../places.ts';
import type { Policy } from '../policy.ts';
import { companyParentHeadquarters } from './context.ts';
import type { ApplicationRule } from './rule.ts';

const ofConcern = ({ countries }: Policy): string => countries.ofConcern.citation;
const allied = ({ countries }: Policy): string => countries.allied.citation;

const isOutsideConcern: Test = (country, places) => not(isOn(places, country, OF_CONCERN));
const isAllied: Test = (country, places) => isOn(places, country, ALLIED);
const isCapped: Test = (country, places) => not(isOn(places, country, ALLIED));

export const applicationPolicyInEffect = {
  id: 'application-policy-in-effect',
  citation: ({ effectiveFrom }) => effectiveFrom.citation,
  check: ({ facts, prepared }) =>
    dayNumber(facts.submittedAt) >= prepared.effectiveFrom || undefined,
  found: ({ facts, prepared }, answer) =>
    found(answer === 'met' ? 'in-effect' : 'not-yet-in-effect', {
      effective: prepared.policy.effectiveFrom.value,
      date: facts.submittedAt.slice(0, 10),
    }),
  remedy: ({ prepared }) =>
    found('policy-to-take-effect', { effective: prepared.policy.effectiveFrom.value }),
} as const satisfies ApplicationRule;

export const companyOutsideConcern = {
  id: 'company-not-of-concern',
  citation: ofConcern,
  asOfGrant: true,
  ...companyPasses(isOutsideConcern, 'company-outside-concern', (stated, where) =>
    found('company-of-concern', { ...stated, ofConcern: where }),
  ),
  remedy: () => found('company-barred'),
} as const satisfies ApplicationRule;

export const companyAllied = {
  id: 'company-headquartered-in-allied',
  citation: allied,
  asOfGrant: true,
  appliesTo: ({ facts }) => facts.type === 'universal-veu',
  ...companyPasses(isAllied, 'company-allied', (stated, where) =>
    found('company-not-allied', { ...stated, outside: where }),
  ),
  remedy: () => found('national-authorization-open'),
} as const satisfies ApplicationRule;

export const countriesOutsideConcern = {
  id: 'locations-not-of-concern',
  citation: ofConcern,
  asOfGrant: true,
  ...countriesPass(isOutsideConcern, 'countries-outside-concern', 'countries-of-concern'),
} as const satisfies ApplicationRule;

export const countriesNeedAuthorization = {
  id: 'locations-need-authorization',
  citation: allied,
  appliesTo: ({ facts }) => facts.type === 'national-veu',
  ...countriesPass(isCapped, 'countries-capped', 'countries-allied'),
} as const satisfies ApplicationRule;

type Test = (country: Known<Country>, places: Places) => Truth;

/** A claim about where the company and its ultimate parent are headquartered. */
function companyPasses(
  passes: Test,
  met: 'company-outside-concern' | 'company-allied',
  tell: (stated: Says[typeof met], where: Country[]) => Found,
) {
  return {
    check: ({ facts, seats }) =>
      and(
        passes(facts.company.headquarters, seats),
        passes(companyParentHeadquarters(facts), seats),
      ),
    found: ({ facts, seats }, answer) => {
      const { name: company, headquarters } = facts.company;
      const parent = companyParentHeadquarters(facts);
      if (headquarters === undefined || parent === undefined) {
        return found('company-headquarters-not-stated', { company });
      }
      if (answer === 'unknown') return unsettled([headquarters, parent], seats);
      const stated = { company, headquarters, parent };
      if (answer === 'met') return found(met, stated);
      const where = [headquarters, parent].filter((country) => passes(country, seats) !== true);
      return tell(stated, [...new Set(where)]);
    },
  } satisfies Pick<ApplicationRule, 'check' | 'found'>;
}

const unsettled = (countries: readonly Country[], places: Places): Found =>
  found('countries-unsettled', {
    countries: [...new Set(countries.filter((country) => isUnsettled(places, country)))],
  });

/** A claim about every country of the application. */
function countriesPass(
  passes: Test,
  met: 'countries-outside-concern' | 'countries-capped',
  notMet: 'countries-of-concern' | 'countries-allied',
) {
  return {
    check: ({ facts, places }) => every(facts.countries, passes, places),
    found: ({ facts: { countries }, places }, answer) => {
      if (countries.length === 0) return found('countries-not-stated');
      if (answer === 'met') return found(met, { countries });
      if (answer === 'unknown') return unsettled(countries, places);
      const others = countries.filter((country) => passes(country, places) !== true);
      return found(notMet, { countries: others });
    },
    /** The same application for those countries that pass; none where none does. */
    remedy: ({ facts: { countries, requested }, places }) => {
      const kept = (country: Country) => passes(country, places) === true;
      return [
        { pointer: '/countries', value: countries.filter(kept) },
        { pointer: '/requestedTpp', value: requested.filter(({ country }) => kept(country)) },
      ];
    },
  } satisfies Pick<ApplicationRule, 'check' | 'found' | 'remedy'>;
}
