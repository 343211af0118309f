import { quarterNumberOf } from '../calendar.ts';
import { grouped, listed } from '../claims/sentences.ts';
import { every } from '../kleene.ts';
import { ALLIED, isOn } from '../places.ts';
import { type ApplicationContext, askedIn } from './context.ts';
import type { ApplicationFacts, RequestedAllocation } from './facts.ts';
import type { ApplicationRule } from './rule.ts';

const VEU = () => '15 CFR 748.15; part 748, supplement 8';

const told = ({ country, quarter, tpp }: RequestedAllocation): string =>
  `${country} ${quarter}: ${grouped(tpp)} TPP`;

export const everyCountryAsked: ApplicationRule = {
  id: 'allocation-asked-for-each-country',
  requirement: 'An allocation is asked for each country applied for, and for no other.',
  citation: VEU,
  check: ({ facts }) => strayCountries(facts).length === 0,
  found: ({ facts }) => `Without its counterpart: ${listed(strayCountries(facts))}.`,
  remedy: 'Ask an allocation for exactly the countries applied for.',
};

export const quartersOpen: ApplicationRule = {
  id: 'allocation-quarters-open',
  requirement: 'Every quarter asked for is in the policy and not past.',
  citation: VEU,
  check: (context) => every(context.facts.requested, isOpen, context),
  found: (context) =>
    `Past, or not in the policy: ${listed(
      context.facts.requested.filter((asked) => !isOpen(asked, context)).map(told),
    )}.`,
  remedy: 'Ask for the present quarter or later ones, within the period of the policy.',
};

export const baseGrows: ApplicationRule = {
  id: 'allocation-cumulative',
  requirement:
    'The installed base asked for is cumulative: one figure a quarter, never less than before.',
  citation: VEU,
  check: ({ facts }) => every(facts.countries, growsIn, facts),
  found: ({ facts }) =>
    `Falling or double: ${listed(facts.countries.filter((country) => !growsIn(country, facts)))}.`,
  remedy: 'State the cumulative installed base at the end of each quarter, once.',
};

export const withinNationalSchedule: ApplicationRule = {
  id: 'allocation-within-national-schedule',
  requirement:
    'The installed base asked for stays within the cumulative NVEU limit of each quarter.',
  citation: ({ nationalVeu }) => nationalVeu.cumulativeTppByQuarter.citation,
  appliesTo: ({ facts }) => facts.type === 'national-veu',
  check: (context) => every(context.facts.requested, isWithinSchedule, context),
  found: (context) =>
    `Past the limit: ${listed(
      context.facts.requested
        .filter((asked) => !isWithinSchedule(asked, context))
        .map((asked) => `${told(asked)} of ${grouped(scheduled(asked, context))}`),
    )}.`,
  remedy: 'Ask for no more than the schedule allows by each quarter.',
};

export const withinUniversalShares: ApplicationRule = {
  id: 'allocation-within-universal-shares',
  requirement: "The placements asked for stay within the geographic shares of the family's total.",
  citation: ({ universalVeu }) => universalVeu.oneCountryPercent.citation,
  appliesTo: ({ facts }) => facts.type === 'universal-veu',
  check: (context) =>
    context.facts.familyTotalTpp === undefined ? undefined : brokenShares(context).length === 0,
  found: (context) =>
    context.facts.familyTotalTpp === undefined
      ? "The family's total is not stated."
      : `Past a share: ${listed(brokenShares(context))}.`,
  remedy: "Ask for less outside allied countries, or state the family's total correctly.",
};

function strayCountries({ countries, requested }: ApplicationFacts): string[] {
  const asked = new Set(requested.map(({ country }) => country));
  return [
    ...countries.filter((country) => !asked.has(country)),
    ...[...asked].filter((country) => !countries.includes(country)),
  ];
}

const isOpen = ({ quarter }: RequestedAllocation, context: ApplicationContext): boolean => {
  const number = quarterNumberOf(quarter);
  return number >= context.quarter && context.plan.nationalVeuLimits.has(number);
};

const growsIn = (country: string, facts: ApplicationFacts): boolean =>
  askedIn(facts, country).every((now, index, asked) => {
    const before = asked[index - 1];
    return before === undefined || (now.quarter !== before.quarter && now.tpp >= before.tpp);
  });

// A quarter that the schedule does not have is another claim's finding.
const scheduled = ({ quarter }: RequestedAllocation, { plan }: ApplicationContext): number =>
  plan.nationalVeuLimits.get(quarterNumberOf(quarter)) ?? Number.POSITIVE_INFINITY;

const isWithinSchedule = (asked: RequestedAllocation, context: ApplicationContext): boolean =>
  asked.tpp <= scheduled(asked, context);

/** Each share of the family's total that the most asked for would break. */
function brokenShares({ facts, places, plan }: ApplicationContext): string[] {
  const { oneCountryPercent, outsideAlliedPercent, outsideUnitedStatesPercent } =
    plan.policy.universalVeu;
  const most = new Map(
    facts.countries.map((country) => [country, askedIn(facts, country).at(-1)?.tpp ?? 0]),
  );
  const outside = facts.countries.filter((country) => isOn(places, country, ALLIED) !== true);
  const sum = (countries: readonly string[]) =>
    countries.reduce((total, country) => total + (most.get(country) ?? 0), 0);
  const exceeds = (tpp: number, percent: number) =>
    tpp * 100 > (facts.familyTotalTpp ?? 0) * percent;
  const isAmerican = facts.company.headquarters === 'US';
  const abroad = facts.countries.filter((country) => country !== 'US');
  return [
    ...outside.filter((country) => exceeds(sum([country]), oneCountryPercent.value)),
    ...(exceeds(sum(outside), outsideAlliedPercent.value) ? ['all outside allied countries'] : []),
    ...(isAmerican && exceeds(sum(abroad), outsideUnitedStatesPercent.value)
      ? ['all outside the United States']
      : []),
  ];
}
