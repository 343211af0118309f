import type { Context } from '../context.ts';
import type { Country, Known, Party } from '../facts.ts';
import { type Found, found } from '../found.ts';
import { every, not, type Truth } from '../kleene.ts';
import { areForwardersAlone, parentHeadquarters } from '../parties.ts';
import { isOn, isUnsettled, OF_CONCERN, type Places } from '../places.ts';
import type { Policy } from '../policy.ts';
import type { FactName, Rule } from '../rule.ts';
import { isControlled } from './subjects.ts';
import {
  countriesOf,
  failing,
  headquartered,
  openDestination,
  openHeadquarters,
  openLocations,
  parented,
  placed,
  unnamedReceiver,
} from './told-parties.ts';

const citation = ({ countries }: Policy): string => countries.ofConcern.citation;

export const receiversNamed = {
  id: 'receivers-named',
  citation: () => '15 CFR 748.5',
  needs: ['parties'],
  row: 2,
  routes: ['country-of-concern'],
  appliesTo: isControlled,
  check: ({ consignee, endUser }) =>
    (consignee !== undefined && endUser !== undefined) || undefined,
  found: (context) =>
    unnamedReceiver(context) ??
    found('receivers-named', {
      consignee: context.consignee?.name ?? '',
      endUser: context.endUser?.name ?? '',
    }),
} as const satisfies Rule;

export const destinationNotOfConcern = {
  id: 'destination-not-of-concern',
  citation,
  needs: ['destination', 'submittedAt'],
  row: 2,
  routes: ['country-of-concern'],
  asOfGrant: true,
  appliesTo: isControlled,
  check: ({ facts, places }) => not(isOn(places, facts.destination, OF_CONCERN)),
  found: (context, answer) => {
    const { facts, prepared } = context;
    const { destination: country } = facts;
    if (answer === 'unknown' || country === undefined) return openDestination(context);
    const date = facts.submittedAt.slice(0, 10);
    if (answer === 'met') return found('destination-outside-concern', { country, date });
    const whole = prepared.policy.countries.partOf.value[country];
    return found('destination-of-concern', {
      country,
      date,
      ...(whole !== undefined && { whole }),
    });
  },
  remedy: ({ facts, places, prepared, subject }, answer) => {
    const { destination: country } = facts;
    if (isUnsettled(places, country)) return found('places-to-be-settled');
    if (answer === 'unknown' || country === undefined) return found('destination-to-be-stated');
    if (subject === 'excepted') return found('notification-open');
    const from = leavesConcern(country, prepared.policy);
    return from !== undefined && facts.submittedAt.slice(0, 10) < from
      ? found('no-longer-of-concern', { country, from })
      : undefined;
  },
} as const satisfies Rule;

/** The day from which a country is no longer of concern, where one is known. */
function leavesConcern(country: Country, { countries: { ofConcern, groups = {} } }: Policy) {
  const group = typeof ofConcern.of === 'string' ? groups[ofConcern.of] : undefined;
  return [...ofConcern.countries, ...(group?.countries ?? [])].find(
    (entry) => entry.country === country,
  )?.validTo;
}

export const partiesLocatedOutsideConcern = partyRule({
  id: 'parties-located-outside-concern',
  needs: ['parties.country', 'submittedAt'],
  placeOf: ({ country }) => country,
  placesOf: ({ places }) => places,
  outside: 'located-outside-concern',
  ofConcern: (parties) => found('located-of-concern', { parties: placed(parties) }),
  open: openLocations,
});

export const headquartersNotOfConcern = partyRule({
  id: 'headquarters-not-of-concern',
  needs: ['parties.headquarters', 'submittedAt'],
  placeOf: ({ headquarters }) => headquarters,
  placesOf: ({ seats }) => seats,
  outside: 'headquarters-outside-concern',
  ofConcern: (parties) => found('headquarters-of-concern', { parties: headquartered(parties) }),
  open: (parties, seats) => openHeadquarters(parties, seats, 'headquarters-not-stated'),
});

export const ultimateParentsNotOfConcern = partyRule({
  id: 'ultimate-parents-not-of-concern',
  needs: ['parties.ultimateParent', 'parties.headquarters', 'submittedAt'],
  placeOf: parentHeadquarters,
  placesOf: ({ seats }) => seats,
  outside: 'parents-outside-concern',
  ofConcern: (parties) => found('parents-of-concern', { parties: parented(parties) }),
  open: (parties, seats) => openHeadquarters(parties, seats, 'parent-not-stated'),
});

interface PartyClaim<Id extends string> {
  readonly id: Id;
  readonly needs: readonly FactName[];
  readonly placeOf: (party: Party) => Known<Country>;
  readonly placesOf: (context: Context) => Places;
  readonly outside:
    | 'located-outside-concern'
    | 'headquarters-outside-concern'
    | 'parents-outside-concern';
  readonly ofConcern: (parties: readonly Party[]) => Found;
  readonly open: (parties: readonly Party[], places: Places) => Found;
}

/** A claim about one place of every party. */
function partyRule<const Id extends string>(claim: PartyClaim<Id>) {
  const { id, needs, placeOf, placesOf, outside, ofConcern, open } = claim;
  const passes = (party: Party, places: Places): Truth =>
    not(isOn(places, placeOf(party), OF_CONCERN));
  return {
    id,
    citation,
    needs,
    row: 2,
    routes: ['country-of-concern'],
    asOfGrant: true,
    appliesTo: isControlled,
    check: (context) => every(context.facts.parties, passes, placesOf(context)),
    found: (context, answer) => {
      const { parties } = context.facts;
      if (parties.length === 0) return found('receiver-not-named', { role: 'ultimate-consignee' });
      if (answer === 'met') {
        const countries = countriesOf(parties.map(placeOf));
        return found(outside, { parties: parties.length, countries });
      }
      const places = placesOf(context);
      const who = failing(parties, (party) => passes(party, places));
      return answer === 'not-met' ? ofConcern(who) : open(who, places);
    },
    remedy: (context, answer) => {
      if (answer === 'unknown') return found('places-to-be-stated');
      if (context.prepared.policy.forwarders && areForwardersAlone(context)) {
        return found('another-forwarder');
      }
      return context.subject === 'excepted' ? found('notification-open') : undefined;
    },
  } as const satisfies Rule;
}
