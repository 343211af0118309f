import { dayNumber } from '../calendar.ts';
import type { Country, Known } from '../facts.ts';
import { type Found, found } from '../found.ts';
import { and, every, not } from '../kleene.ts';
import { ALLIED, isOn, OF_CONCERN, type Places } from '../places.ts';
import type { Policy } from '../policy.ts';
import type { RequestChange } from '../remedy.ts';
import { type ApplicationContext, companyParentHeadquarters } from './context.ts';
import type { ApplicationRule } from './rule.ts';

const ofConcern = ({ countries }: Policy): string => countries.ofConcern.citation;
const allied = ({ countries }: Policy): string => countries.allied.citation;

const isOutsideConcern = (country: Country, places: Places) =>
  not(isOn(places, country, OF_CONCERN));
const isCapped = (country: Country, places: Places) => not(isOn(places, country, ALLIED));

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
  check: ({ facts, places }) =>
    and(
      not(isOn(places, facts.company.headquarters, OF_CONCERN)),
      not(isOn(places, companyParentHeadquarters(facts), OF_CONCERN)),
    ),
  found: (context, answer) =>
    headquartersFound(context, ({ places }, stated) => {
      if (answer === 'met') return found('company-outside-concern', stated);
      const where = [stated.headquarters, stated.parent].filter((country) =>
        isOn(places, country, OF_CONCERN),
      );
      return found('company-of-concern', { ...stated, ofConcern: [...new Set(where)] });
    }),
  remedy: () => found('company-barred'),
} as const satisfies ApplicationRule;

export const companyAllied = {
  id: 'company-headquartered-in-allied',
  citation: allied,
  asOfGrant: true,
  appliesTo: ({ facts }) => facts.type === 'universal-veu',
  check: ({ facts, places }) =>
    and(
      isOn(places, facts.company.headquarters, ALLIED),
      isOn(places, companyParentHeadquarters(facts), ALLIED),
    ),
  found: (context, answer) =>
    headquartersFound(context, ({ places }, stated) => {
      if (answer === 'met') return found('company-allied', stated);
      const where = [stated.headquarters, stated.parent].filter(
        (country) => isOn(places, country, ALLIED) !== true,
      );
      return found('company-not-allied', { ...stated, outside: [...new Set(where)] });
    }),
  remedy: () => found('national-authorization-open'),
} as const satisfies ApplicationRule;

export const countriesOutsideConcern = {
  id: 'locations-not-of-concern',
  citation: ofConcern,
  asOfGrant: true,
  check: ({ facts, places }) => every(facts.countries, isOutsideConcern, places),
  found: (context, answer) =>
    countriesFound(context, answer === 'met' && 'countries-outside-concern', {
      says: 'countries-of-concern',
      passes: isOutsideConcern,
    }),
  remedy: (context) => without(context, isOutsideConcern),
} as const satisfies ApplicationRule;

export const countriesNeedAuthorization = {
  id: 'locations-need-authorization',
  citation: allied,
  appliesTo: ({ facts }) => facts.type === 'national-veu',
  check: ({ facts, places }) => every(facts.countries, isCapped, places),
  found: (context, answer) =>
    countriesFound(context, answer === 'met' && 'countries-capped', {
      says: 'countries-allied',
      passes: isCapped,
    }),
  remedy: (context) => without(context, isCapped),
} as const satisfies ApplicationRule;

interface Stated {
  readonly company: string;
  readonly headquarters: Country;
  readonly parent: Country;
}

function headquartersFound(
  context: ApplicationContext,
  tell: (context: ApplicationContext, stated: Stated) => Found,
): Found {
  const { company } = context.facts;
  const { name, headquarters } = company;
  const parent: Known<Country> = companyParentHeadquarters(context.facts);
  return headquarters === undefined || parent === undefined
    ? found('company-headquarters-not-stated', { company: name })
    : tell(context, { company: name, headquarters, parent });
}

function countriesFound(
  { facts: { countries }, places }: ApplicationContext,
  met: false | 'countries-outside-concern' | 'countries-capped',
  other: {
    readonly says: 'countries-of-concern' | 'countries-allied';
    readonly passes: typeof isCapped;
  },
): Found {
  if (countries.length === 0) return found('countries-not-stated');
  if (met) return found(met, { countries });
  return found(other.says, {
    countries: countries.filter((country) => other.passes(country, places) !== true),
  });
}

/** The same application for those countries that pass; none where none does. */
function without(
  { facts: { countries, requested }, places }: ApplicationContext,
  passes: typeof isCapped,
): RequestChange[] {
  const kept = (country: Country) => passes(country, places) === true;
  return [
    { pointer: '/countries', value: countries.filter(kept) },
    { pointer: '/requestedTpp', value: requested.filter(({ country }) => kept(country)) },
  ];
}
