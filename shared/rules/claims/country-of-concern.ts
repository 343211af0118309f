import type { Country, Known, Party } from '../facts.ts';
import { type Found, found } from '../found.ts';
import { every, not, type Truth } from '../kleene.ts';
import { parentHeadquarters } from '../parties.ts';
import { isOn, OF_CONCERN, type Places } from '../places.ts';
import type { Policy } from '../policy.ts';
import type { FactName, Rule } from '../rule.ts';
import { isControlled } from './subjects.ts';
import {
  countriesOf,
  failing,
  headquartered,
  named,
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
  found: ({ facts, prepared }, answer) => {
    const { destination: country } = facts;
    if (country === undefined) return found('destination-not-stated');
    const date = facts.submittedAt.slice(0, 10);
    if (answer === 'met') return found('destination-outside-concern', { country, date });
    const whole = prepared.policy.countries.partOf.value[country];
    return found('destination-of-concern', {
      country,
      date,
      ...(whole !== undefined && { whole }),
    });
  },
  remedy: ({ facts, prepared, subject }, answer) => {
    if (answer === 'unknown') return found('destination-to-be-stated');
    if (subject === 'excepted') return found('notification-open');
    const { countries } = prepared.policy.countries.ofConcern;
    const day = facts.submittedAt.slice(0, 10);
    const entry = countries.find(({ country }) => country === facts.destination);
    return entry?.validTo !== undefined && day < entry.validTo
      ? found('no-longer-of-concern', { country: entry.country, from: entry.validTo })
      : undefined;
  },
} as const satisfies Rule;

export const partiesLocatedOutsideConcern = partyRule({
  id: 'parties-located-outside-concern',
  needs: ['parties.country', 'submittedAt'],
  placeOf: ({ country }) => country,
  outside: 'located-outside-concern',
  ofConcern: (parties) => found('located-of-concern', { parties: placed(parties) }),
  notStated: 'country-not-stated',
});

export const headquartersNotOfConcern = partyRule({
  id: 'headquarters-not-of-concern',
  needs: ['parties.headquarters', 'submittedAt'],
  placeOf: ({ headquarters }) => headquarters,
  outside: 'headquarters-outside-concern',
  ofConcern: (parties) => found('headquarters-of-concern', { parties: headquartered(parties) }),
  notStated: 'headquarters-not-stated',
});

export const ultimateParentsNotOfConcern = partyRule({
  id: 'ultimate-parents-not-of-concern',
  needs: ['parties.ultimateParent', 'parties.headquarters', 'submittedAt'],
  placeOf: parentHeadquarters,
  outside: 'parents-outside-concern',
  ofConcern: (parties) => found('parents-of-concern', { parties: parented(parties) }),
  notStated: 'parent-not-stated',
});

interface PartyClaim<Id extends string> {
  readonly id: Id;
  readonly needs: readonly FactName[];
  readonly placeOf: (party: Party) => Known<Country>;
  readonly outside:
    | 'located-outside-concern'
    | 'headquarters-outside-concern'
    | 'parents-outside-concern';
  readonly ofConcern: (parties: readonly Party[]) => Found;
  readonly notStated: 'country-not-stated' | 'headquarters-not-stated' | 'parent-not-stated';
}

/** A claim about one place of every party. */
function partyRule<const Id extends string>(claim: PartyClaim<Id>) {
  const { id, needs, placeOf, outside, ofConcern, notStated } = claim;
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
    check: ({ facts, places }) => every(facts.parties, passes, places),
    found: (context, answer) => {
      const { parties } = context.facts;
      if (parties.length === 0) return found('receiver-not-named', { role: 'ultimate-consignee' });
      if (answer === 'met') {
        const countries = countriesOf(parties.map(placeOf));
        return found(outside, { parties: parties.length, countries });
      }
      const who = failing(parties, (party) => passes(party, context.places));
      if (answer === 'not-met') return ofConcern(who);
      return found(notStated, { parties: who.map(named) });
    },
    remedy: ({ subject }, answer) => {
      if (answer === 'unknown') return found('places-to-be-stated');
      return subject === 'excepted' ? found('notification-open') : undefined;
    },
  } as const satisfies Rule;
}
