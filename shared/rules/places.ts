import type { Country } from './facts.ts';
import type { Truth } from './kleene.ts';
import type { CountryList, Policy } from './policy.ts';
import { changeDays, groupsHolding, membersOf } from './regions.ts';

/** The lists a country stands on, one bit each. */
export const ALLIED = 1;
export const OF_CONCERN = 2;
/** A license is asked for 3A090.b, as it was for all of 3A090 before the rule's compliance date. */
export const LESSER = 4;
export const ASSURED = 8;
/** No license exception is open, not even after notice. */
export const EMBARGOED = 16;
/** What it counts as is for a person to say. */
const UNSETTLED = 32;

/** The lists as they stand over a stretch of days. A country on no list is not in the map. */
export type Places = ReadonlyMap<Country, number>;

interface Stretch {
  readonly from: number;
  readonly places: Places;
  /** The same for headquarters: of places that only as destinations follow a country, unsettled. */
  readonly seats: Places;
}

/** Every stretch of days between two changes of any list, oldest first. */
export type Atlas = readonly Stretch[];

export function atlasOf({ countries }: Policy): Atlas {
  const groups = groupsOf(countries);
  const lists = listsOf(countries);
  const changes = new Set([Number.NEGATIVE_INFINITY]);
  for (const [, list] of lists) for (const day of changeDays(list, groups)) changes.add(day);
  return [...changes]
    .sort((left, right) => left - right)
    .map((from) => ({ from, ...placesOn(from, lists, countries) }));
}

export const placesAt = (atlas: Atlas, day: number): Pick<Stretch, 'places' | 'seats'> => {
  let at = atlas.length - 1;
  while (at > 0 && day < (atlas[at] as Stretch).from) at -= 1;
  return atlas[at] as Stretch;
};

/** Whether a country stands on any of the lists in `mask`; not known of one that is unsettled. */
export function isOn(places: Places, country: Country | undefined, mask: number): Truth {
  if (country === undefined) return undefined;
  const on = places.get(country) ?? 0;
  return (on & UNSETTLED) !== 0 ? undefined : (on & mask) !== 0;
}

export const isUnsettled = (places: Places, country: Country | undefined): boolean =>
  country !== undefined && ((places.get(country) ?? 0) & UNSETTLED) !== 0;

/** The country that a place is of, as a destination; else itself. */
export const wholeOf = ({ countries }: Policy, place: Country): Country =>
  countries.partOf.value[place] ?? countries.territories?.value[place] ?? place;

/** By which groups a license is asked for 3A090.b; none where the entry names the country itself. */
export function lesserGroups({ countries }: Policy, place: Country, day: number): string[] {
  const country = countries.partOf.value[place] ?? place;
  return groupsHolding(country, lesserOf(countries), { groups: groupsOf(countries), day });
}

type Countries = Policy['countries'];

/** The first pack names no groups: its lists stand for them. */
const groupsOf = ({ groups, d1, d4, ofConcern, allied }: Countries) =>
  groups ?? { ...(d1 && { 'D:1': d1 }), ...(d4 && { 'D:4': d4 }), 'D:5': ofConcern, allied };

const lesserOf = ({ lesser, ofConcern: { title, citation, validFrom } }: Countries): CountryList =>
  lesser ?? {
    title,
    citation,
    validFrom,
    countries: [],
    of: { anyOf: ['D:1', 'D:4', 'D:5'], except: ['allied'] },
  };

type Lists = readonly (readonly [number, CountryList])[];

function listsOf(countries: Countries): Lists {
  const { allied, ofConcern, assured, embargoed, unsettled } = countries;
  const lists: readonly (readonly [number, CountryList | undefined])[] = [
    [ALLIED, allied],
    [OF_CONCERN, ofConcern],
    [LESSER, lesserOf(countries)],
    [ASSURED, assured],
    [EMBARGOED, embargoed],
    [UNSETTLED, unsettled],
  ];
  return lists.filter((one): one is Lists[number] => one[1] !== undefined);
}

function placesOn(day: number, lists: Lists, countries: Countries) {
  const groups = groupsOf(countries);
  const places = new Map<Country, number>();
  for (const [bit, list] of lists) {
    for (const country of membersOf(list, groups, day)) {
      places.set(country, (places.get(country) ?? 0) | bit);
    }
  }
  const follow = (place: string, whole: string) => places.set(place, places.get(whole) ?? 0);
  for (const [place, whole] of Object.entries(countries.partOf.value)) follow(place, whole);
  const seats = new Map(places);
  for (const [place, whole] of Object.entries(countries.territories?.value ?? {})) {
    follow(place, whole);
    seats.set(place, UNSETTLED);
  }
  return { places, seats };
}
