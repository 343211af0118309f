import { dayNumber } from './calendar.ts';
import type { Country } from './facts.ts';
import type { Truth } from './kleene.ts';
import type { CountryList, ListedCountry, Policy } from './policy.ts';

/** The lists a country stands on, one bit each. */
export const ALLIED = 1;
export const OF_CONCERN = 2;
export const D1 = 4;
export const D4 = 8;
export const ASSURED = 16;

/** The lists as they stand over a stretch of days. A country on no list is not in the map. */
export type Places = ReadonlyMap<Country, number>;

interface Stretch {
  readonly from: number;
  readonly places: Places;
}

/** Every stretch of days between two changes of any list, oldest first. */
export type Atlas = readonly Stretch[];

export function atlasOf({ countries }: Policy): Atlas {
  const lists: readonly (readonly [number, CountryList])[] = [
    [ALLIED, countries.allied],
    [OF_CONCERN, countries.ofConcern],
    [D1, countries.d1],
    [D4, countries.d4],
    [ASSURED, countries.assured],
  ];
  const changes = new Set([Number.NEGATIVE_INFINITY]);
  for (const [, list] of lists) for (const day of changeDays(list)) changes.add(day);
  return [...changes]
    .sort((left, right) => left - right)
    .map((from) => ({ from, places: placesOn(from, lists, countries.partOf.value) }));
}

export function placesAt(atlas: Atlas, day: number): Places {
  let at = atlas.length - 1;
  while (at > 0 && day < (atlas[at] as Stretch).from) at -= 1;
  return (atlas[at] as Stretch).places;
}

/** Whether a country stands on any of the lists in `mask`. */
export const isOn = (places: Places, country: Country | undefined, mask: number): Truth =>
  country === undefined ? undefined : ((places.get(country) ?? 0) & mask) !== 0;

function placesOn(
  day: number,
  lists: readonly (readonly [number, CountryList])[],
  partOf: Readonly<Record<string, string>>,
): Places {
  const places = new Map<Country, number>();
  for (const [bit, list] of lists) {
    const listed = list.countries.filter((entry) => isListed(entry, list, day));
    for (const { country } of listed) places.set(country, (places.get(country) ?? 0) | bit);
  }
  for (const [place, whole] of Object.entries(partOf)) places.set(place, places.get(whole) ?? 0);
  return places;
}

function isListed({ validFrom, validTo }: ListedCountry, list: CountryList, day: number): boolean {
  const hasBegun = day >= dayNumber(validFrom ?? list.validFrom);
  return hasBegun && (validTo === undefined || day < dayNumber(validTo));
}

function changeDays(list: CountryList): number[] {
  return [
    dayNumber(list.validFrom),
    ...list.countries.flatMap(({ validFrom, validTo }) =>
      [validFrom, validTo].filter((day) => day !== undefined).map(dayNumber),
    ),
  ];
}
