import { dayNumber } from './calendar.ts';
import type { Country } from './facts.ts';
import type { CountryList, ListedCountry, Policy, Region } from './policy.ts';

type Groups = NonNullable<Policy['countries']['groups']>;

/** Who stands on a list on a day: those it names itself, and those of the groups it is made of. */
export function membersOf(list: CountryList, groups: Groups, day: number): Set<Country> {
  const named = namedOn(list, day);
  return list.of === undefined ? named : named.union(within(list.of, groups, day));
}

/** The groups that a list is made of and in which a country stands on a day. */
export const groupsHolding = (
  country: Country,
  { of: region }: CountryList,
  { groups, day }: { readonly groups: Groups; readonly day: number },
): string[] =>
  region === undefined
    ? []
    : included(region).filter((name) => groups[name] && within(name, groups, day).has(country));

/** Every day on which a list or a group that it is made of changes. */
export function changeDays(list: CountryList, groups: Groups): number[] {
  const own = [dayNumber(list.validFrom), ...list.countries.flatMap(entryDays)];
  const made = list.of === undefined ? [] : namesIn(list.of);
  return [
    ...own,
    ...made.flatMap((name) => groups[name] ?? []).flatMap((group) => changeDays(group, groups)),
  ];
}

function within(region: Region, groups: Groups, day: number): Set<Country> {
  if (typeof region !== 'string') {
    const all = union(region.anyOf, groups, day);
    return all.difference(union(region.except ?? [], groups, day));
  }
  const group = groups[region];
  return group === undefined ? new Set([region]) : membersOf(group, groups, day);
}

const union = (regions: readonly Region[], groups: Groups, day: number): Set<Country> =>
  new Set(regions.flatMap((region) => [...within(region, groups, day)]));

function namedOn(list: CountryList, day: number): Set<Country> {
  const entries = list.countries.filter(({ validFrom = list.validFrom, validTo }) => {
    const hasBegun = day >= dayNumber(validFrom);
    return hasBegun && (validTo === undefined || day < dayNumber(validTo));
  });
  return new Set(entries.map(({ country }) => country));
}

/** The names that a region takes in, not those that it leaves out. */
const included = (region: Region): string[] =>
  typeof region === 'string' ? [region] : region.anyOf.flatMap(included);

const namesIn = (region: Region): string[] =>
  typeof region === 'string'
    ? [region]
    : [...region.anyOf, ...(region.except ?? [])].flatMap(namesIn);

const entryDays = ({ validFrom, validTo }: ListedCountry): number[] =>
  [validFrom, validTo].filter((day) => day !== undefined).map(dayNumber);
