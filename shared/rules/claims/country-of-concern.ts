import type { Context } from '../context.ts';
import type { Country, Known, Party } from '../facts.ts';
import { every, not, type Truth } from '../kleene.ts';
import { parentHeadquarters } from '../parties.ts';
import { isOn, OF_CONCERN, type Places } from '../places.ts';
import type { Policy } from '../policy.ts';
import type { FactName, Rule } from '../rule.ts';
import { failing, listed, named } from './sentences.ts';
import { isControlled } from './subjects.ts';

const citation = ({ countries }: Policy): string => countries.ofConcern.citation;

export const receiversNamed = {
  id: 'receivers-named',
  requirement: 'One ultimate consignee and one end user are named.',
  citation: () => '15 CFR 748.5',
  needs: ['parties'],
  row: 2,
  routes: ['country-of-concern'],
  appliesTo: isControlled,
  check: ({ consignee, endUser }) =>
    (consignee !== undefined && endUser !== undefined) || undefined,
  found: ({ consignee, endUser }) =>
    consignee && endUser
      ? `The ${named(consignee)} and the ${named(endUser)}.`
      : `No single ${consignee ? 'end user' : 'ultimate consignee'} is named.`,
} as const satisfies Rule;

export const destinationNotOfConcern = {
  id: 'destination-not-of-concern',
  requirement: 'The destination is not a country of concern (D:5 or Macau).',
  citation,
  needs: ['destination', 'submittedAt'],
  row: 2,
  routes: ['country-of-concern'],
  appliesTo: isControlled,
  check: ({ facts, places }) => not(isOn(places, facts.destination, OF_CONCERN)),
  found: (context, answer) => describeDestination(context, answer === 'met'),
  remedy: ({ facts, plan, subject }, answer) => {
    if (answer === 'unknown') return 'Naming the destination would settle where the items go.';
    if (subject === 'excepted') return NOTIFICATION;
    const { countries } = plan.policy.countries.ofConcern;
    const day = facts.submittedAt.slice(0, 10);
    const entry = countries.find(({ country }) => country === facts.destination);
    return entry?.validTo !== undefined && day < entry.validTo
      ? `${entry.country} is no longer of concern from ${entry.validTo} on.`
      : undefined;
  },
} as const satisfies Rule;

export const partiesLocatedOutsideConcern = partyRule({
  id: 'parties-located-outside-concern',
  requirement: 'No party is located in a country of concern.',
  needs: ['parties.country', 'submittedAt'],
  placeOf: ({ country }) => country,
  verb: 'is located in',
});

export const headquartersNotOfConcern = partyRule({
  id: 'headquarters-not-of-concern',
  requirement: 'No party is headquartered in a country of concern.',
  needs: ['parties.headquarters', 'submittedAt'],
  placeOf: ({ headquarters }) => headquarters,
  verb: 'is headquartered in',
});

export const ultimateParentsNotOfConcern = partyRule({
  id: 'ultimate-parents-not-of-concern',
  requirement: 'No party has an ultimate parent headquartered in a country of concern.',
  needs: ['parties.ultimateParent', 'parties.headquarters', 'submittedAt'],
  placeOf: parentHeadquarters,
  verb: 'has an ultimate parent headquartered in',
});

const NOTIFICATION =
  'License Exception NAC (15 CFR 740.8): a notification to BIS before export, not objected to, ' +
  'may allow items that are not marketed for datacenters.';

interface PartyClaim<Id extends string> {
  readonly id: Id;
  readonly requirement: string;
  readonly needs: readonly FactName[];
  readonly placeOf: (party: Party) => Known<Country>;
  readonly verb: string;
}

/** A claim about one place of every party. */
function partyRule<const Id extends string>(claim: PartyClaim<Id>) {
  const { id, requirement, needs, placeOf, verb } = claim;
  const isOutside = (party: Party, places: Places): Truth =>
    not(isOn(places, placeOf(party), OF_CONCERN));
  return {
    id,
    requirement,
    citation,
    needs,
    row: 2,
    routes: ['country-of-concern'],
    appliesTo: isControlled,
    check: ({ facts, places }) => every(facts.parties, isOutside, places),
    found: ({ facts, places }, answer) => {
      if (answer === 'met') return `None of the ${facts.parties.length} parties.`;
      const who = failing(facts.parties, (party) => isOutside(party, places));
      return `${listed(who.map((party) => `The ${named(party)} ${verb} ${placeOf(party) ?? 'a place not stated'}`))}.`;
    },
    remedy: ({ subject }, answer) => {
      if (answer === 'unknown')
        return 'Stating where every party and its ultimate parent is would settle this.';
      return subject === 'excepted' ? NOTIFICATION : undefined;
    },
  } as const satisfies Rule;
}

function describeDestination({ facts, plan }: Context, isMet: boolean): string {
  const { destination } = facts;
  if (destination === undefined) return 'The destination is not stated.';
  const whole = plan.policy.countries.partOf.value[destination];
  const place = whole === undefined ? destination : `${destination}, which is part of ${whole},`;
  return `${place} ${isMet ? 'is not' : 'is'} of concern on ${facts.submittedAt.slice(0, 10)}.`;
}
