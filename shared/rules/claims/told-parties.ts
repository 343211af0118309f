import type { Context } from '../context.ts';
import type { Country, Known, Party } from '../facts.ts';
import { type Found, found, type NamedParty } from '../found.ts';
import { every, type Truth } from '../kleene.ts';
import { parentHeadquarters } from '../parties.ts';
import { isOn, isUnsettled, type Places } from '../places.ts';

export const named = ({ role, name }: Party): NamedParty => ({ role, name });

/** The parties that fail a test, else those for which it is not known. */
export function failing(parties: readonly Party[], test: (party: Party) => Truth): Party[] {
  const failed = parties.filter((party) => test(party) === false);
  return failed.length > 0 ? failed : parties.filter((party) => test(party) === undefined);
}

export const receiversOf = ({ consignee, endUser }: Context): Party[] =>
  [consignee, endUser].filter((party) => party !== undefined);

/** Which receiver is not named, or named more than once; `undefined` where there is one of each. */
export function unnamedReceiver({ facts, consignee, endUser }: Context): Found | undefined {
  if (consignee && endUser) return undefined;
  const role = consignee ? 'end-user' : 'ultimate-consignee';
  const parties = facts.parties.filter((party) => party.role === role).length;
  return parties === 0
    ? found('receiver-not-named', { role })
    : found('receivers-too-many', { role, parties });
}

export const countriesOf = (countries: readonly Known<Country>[]): Country[] => [
  ...new Set(countries.filter((country) => country !== undefined)),
];

/** A party and a place of it, as far as it is stated; of an ultimate parent by its name. */
const placedAt = (party: Party, country: Known<Country>, parent?: string) =>
  country === undefined
    ? []
    : [{ ...named(party), country, ...(parent !== undefined && { parent }) }];

export const placed = (parties: readonly Party[]) =>
  parties.flatMap((party) => placedAt(party, party.country));

export const headquartered = (parties: readonly Party[]) =>
  parties.flatMap((party) => placedAt(party, party.headquarters));

/** A party that is its own ultimate parent is told by its own headquarters. */
export const parented = (parties: readonly Party[]) =>
  parties.flatMap((party) => {
    const { ultimateParent } = party;
    const parent = typeof ultimateParent === 'object' ? ultimateParent.name : undefined;
    return placedAt(party, parentHeadquarters(party), parent);
  });

/** Which of the two does not pass, of where a party and its ultimate parent are headquartered. */
const failingHeadquarters = (parties: readonly Party[], passes: (country: Country) => boolean) =>
  parties.flatMap((party) => {
    const [own, parent] = [headquartered([party]), parented([party])];
    return [own, parent].find(([one]) => one && !passes(one.country)) ?? [];
  });

/** Of what is not known of the destination: that it is not stated, or what it counts as. */
export const openDestination = ({ facts: { destination: country } }: Context): Found =>
  country === undefined
    ? found('destination-not-stated')
    : found('destination-unsettled', { country });

/** Of where parties are, what is left open by the place and not by what is stated of it. */
const unsettledAmong = <P extends { readonly country: Country }>(
  some: readonly P[],
  places: Places,
): P[] => some.filter(({ country }) => isUnsettled(places, country));

export function openHeadquarters(
  parties: readonly Party[],
  seats: Places,
  notStated: 'headquarters-not-stated' | 'parent-not-stated',
): Found {
  const led = notStated === 'parent-not-stated' ? parented(parties) : headquartered(parties);
  const unsettled = unsettledAmong(led, seats);
  return unsettled.length > 0
    ? found('headquarters-unsettled', { parties: unsettled })
    : found(notStated, { parties: parties.map(named) });
}

export function openLocations(parties: readonly Party[], places: Places): Found {
  const unsettled = unsettledAmong(placed(parties), places);
  return unsettled.length > 0
    ? found('located-unsettled', { parties: unsettled })
    : found('country-not-stated', { parties: parties.map(named) });
}

/** What was found of where both receivers and their ultimate parents are headquartered. */
export function receiversHeadquartered(
  context: Context,
  mask: number,
  answer: 'met' | 'not-met' | 'unknown',
): Found {
  const { seats } = context;
  const receivers = receiversOf(context);
  const passes = (country: Country) => isOn(seats, country, mask) === true;
  if (answer === 'met') {
    const all = receivers.flatMap((party) => [party.headquarters, parentHeadquarters(party)]);
    return found('receivers-headquartered-in-allied', { countries: countriesOf(all) });
  }
  if (answer === 'not-met') {
    return found('headquartered-outside-allied', {
      parties: failingHeadquarters(receivers, passes),
    });
  }
  return unnamedReceiver(context) ?? unstated(receivers, seats, mask);
}

function unstated(receivers: readonly Party[], seats: Places, mask: number): Found {
  const unsettled = unsettledAmong([...headquartered(receivers), ...parented(receivers)], seats);
  if (unsettled.length > 0) return found('headquarters-unsettled', { parties: unsettled });
  const open = failing(receivers, (party) =>
    every([party.headquarters, parentHeadquarters(party)], (country) => isOn(seats, country, mask)),
  );
  return found('receiver-headquarters-not-stated', { parties: open.map(named) });
}
