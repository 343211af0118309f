import { quarterNumberOf } from '../calendar.ts';
import type { Country } from '../facts.ts';
import { found, type SharePlace } from '../found.ts';
import { every } from '../kleene.ts';
import { ALLIED, isOn, wholeOf } from '../places.ts';
import type { ApplicationFacts, RequestedAllocation } from './application-facts.ts';
import { type ApplicationContext, askedIn, companyParentHeadquarters } from './context.ts';
import type { ApplicationRule } from './rule.ts';

const VEU = () => '15 CFR 748.15; part 748, supplement 8';

export const everyCountryAsked = {
  id: 'allocation-asked-for-each-country',
  citation: VEU,
  check: ({ facts }) => {
    const { without, besides } = strayCountries(facts);
    return without.length + besides.length === 0;
  },
  found: ({ facts }, answer) =>
    answer === 'met'
      ? found('allocations-asked', { countries: facts.countries })
      : found('allocations-astray', strayCountries(facts)),
  remedy: ({ facts }) => [
    { pointer: '/countries', value: [...new Set(facts.requested.map(({ country }) => country))] },
  ],
} as const satisfies ApplicationRule;

export const quartersOpen = {
  id: 'allocation-quarters-open',
  citation: VEU,
  check: (context) => every(context.facts.requested, isOpen, context),
  found: (context, answer) => {
    const { requested } = context.facts;
    if (requested.length === 0) return found('allocations-not-stated');
    if (answer === 'met') {
      const quarters = [...new Set(requested.map(({ quarter }) => quarter))].toSorted();
      return found('quarters-open', { quarters });
    }
    return found('quarters-closed', {
      asked: requested.filter((asked) => !isOpen(asked, context)),
    });
  },
  remedy: () => found('open-quarters-to-be-asked'),
} as const satisfies ApplicationRule;

export const baseGrows = {
  id: 'allocation-cumulative',
  citation: VEU,
  check: ({ facts }) => every(facts.countries, growsIn, facts),
  found: ({ facts }, answer) => {
    const { countries } = facts;
    if (countries.length === 0) return found('countries-not-stated');
    if (answer === 'met') return found('base-grows', { countries });
    return found('base-falls', {
      countries: countries.filter((country) => !growsIn(country, facts)),
    });
  },
  remedy: () => found('base-to-be-cumulative'),
} as const satisfies ApplicationRule;

export const withinNationalSchedule = {
  id: 'allocation-within-national-schedule',
  citation: ({ nationalVeu }) => nationalVeu.cumulativeTppByQuarter.citation,
  appliesTo: ({ facts }) => facts.type === 'national-veu',
  check: (context) => every(context.facts.requested, isWithinSchedule, context),
  found: (context, answer) => {
    const { requested } = context.facts;
    if (requested.length === 0) return found('allocations-not-stated');
    if (answer === 'met') return found('within-schedule', { allocations: requested.length });
    const past = requested.filter((asked) => !isWithinSchedule(asked, context));
    return found('past-schedule', {
      asked: past.map((asked) => ({ ...asked, limit: scheduled(asked, context) })),
    });
  },
  remedy: (context) =>
    context.facts.requested.flatMap((asked, index) => {
      if (isWithinSchedule(asked, context)) return [];
      return [{ pointer: `/requestedTpp/${index}/tpp`, value: scheduled(asked, context) }];
    }),
} as const satisfies ApplicationRule;

export const withinUniversalShares = {
  id: 'allocation-within-universal-shares',
  citation: ({ universalVeu }) => universalVeu.oneCountryPercent.citation,
  appliesTo: ({ facts }) => facts.type === 'universal-veu',
  check: (context) =>
    context.facts.familyTotalTpp === undefined ? undefined : brokenShares(context).length === 0,
  found: (context) => {
    const { familyTotalTpp: total } = context.facts;
    if (total === undefined) return found('family-total-unknown');
    const places = brokenShares(context);
    return places.length === 0
      ? found('within-shares', { total })
      : found('past-shares', { total, places });
  },
  remedy: () => found('shares-to-be-kept'),
} as const satisfies ApplicationRule;

function strayCountries({ countries, requested }: ApplicationFacts) {
  const asked = new Set(requested.map(({ country }) => country));
  return {
    without: countries.filter((country) => !asked.has(country)),
    besides: [...asked].filter((country) => !countries.includes(country)),
  };
}

const isOpen = ({ quarter }: RequestedAllocation, context: ApplicationContext): boolean => {
  const number = quarterNumberOf(quarter);
  return number >= context.quarter && context.prepared.nationalVeuLimits.has(number);
};

const growsIn = (country: Country, facts: ApplicationFacts): boolean =>
  askedIn(facts, country).every((now, index, asked) => {
    const before = asked[index - 1];
    return before === undefined || (now.quarter !== before.quarter && now.tpp >= before.tpp);
  });

// A quarter that the schedule does not have is another claim's finding.
const scheduled = ({ quarter }: RequestedAllocation, { prepared }: ApplicationContext): number =>
  prepared.nationalVeuLimits.get(quarterNumberOf(quarter)) ?? Number.POSITIVE_INFINITY;

const isWithinSchedule = (asked: RequestedAllocation, context: ApplicationContext): boolean =>
  asked.tpp <= scheduled(asked, context);

/** Each share of the family's total that the most asked for would break; a place counts as what it is of. */
function brokenShares({ facts, places, prepared }: ApplicationContext): SharePlace[] {
  const { policy } = prepared;
  const { oneCountryPercent, outsideAlliedPercent, outsideUnitedStatesPercent } =
    policy.universalVeu;
  const most = new Map<Country, number>();
  for (const place of facts.countries) {
    const country = wholeOf(policy, place);
    most.set(country, (most.get(country) ?? 0) + (askedIn(facts, place).at(-1)?.tpp ?? 0));
  }
  const countries = [...most.keys()];
  const outside = countries.filter((country) => isOn(places, country, ALLIED) !== true);
  const sum = (countries: readonly string[]) =>
    countries.reduce((total, country) => total + (most.get(country) ?? 0), 0);
  const exceeds = (tpp: number, percent: number) =>
    tpp * 100 > (facts.familyTotalTpp ?? 0) * percent;
  const isAmerican = [facts.company.headquarters, companyParentHeadquarters(facts)].some(
    (seat) => seat !== undefined && wholeOf(policy, seat) === 'US',
  );
  const abroad = countries.filter((country) => country !== 'US');
  const broken: SharePlace[] = outside.filter((country) =>
    exceeds(sum([country]), oneCountryPercent.value),
  );
  if (exceeds(sum(outside), outsideAlliedPercent.value)) broken.push('non-allied');
  if (isAmerican && exceeds(sum(abroad), outsideUnitedStatesPercent.value)) broken.push('non-us');
  return broken;
}
