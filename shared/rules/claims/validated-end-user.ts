import { dayBefore, quarterLabel, quarterNumber } from '../calendar.ts';
import type { Context } from '../context.ts';
import type { Authorization, Country, Known, Party } from '../facts.ts';
import { type Found, found } from '../found.ts';
import { and, type Truth } from '../kleene.ts';
import { parentKey, parentName } from '../parties.ts';
import { ALLIED, isOn, wholeOf } from '../places.ts';
import type { Policy } from '../policy.ts';
import type { Rule } from '../rule.ts';
import { isClassA } from './subjects.ts';
import { named, unnamedReceiver } from './told-parties.ts';

export const universalVeuActive = {
  id: 'universal-veu-active',
  citation: ({ universalVeu }) => universalVeu.oneCountryPercent.citation,
  needs: ['authorization', 'destination', 'parties.ultimateParent', 'submittedAt'],
  row: 6,
  routes: ['universal-veu'],
  asOfGrant: true,
  appliesTo: (context) => isClassA(context) && mayName(context, 'universal-veu'),
  check: (context) => {
    const { facts, consignee, seats } = context;
    if (facts.authorization === undefined || facts.authorization === 'none') return undefined;
    const holder = consignee && parentKey(consignee);
    return and(
      isActive(context, facts.authorization, holder),
      isOn(seats, facts.authorization.headquarters, ALLIED),
    );
  },
  found: (context) => activeFound(context, { keyOf: parentKey, nameOf: parentName }),
} as const satisfies Rule;

export const universalVeuSharesKnown = {
  id: 'universal-veu-shares-known',
  citation: ({ universalVeu }) => universalVeu.oneCountryPercent.citation,
  needs: ['authorization', 'destination', 'parties.ultimateParent', 'submittedAt'],
  row: 6,
  routes: ['universal-veu'],
  appliesTo: (context) =>
    isClassA(context) &&
    mayName(context, 'universal-veu') &&
    universalVeuActive.check(context) !== false,
  check: ({ facts }) => isTotal(namedAuthorization(facts.authorization)?.familyTotalTpp),
  found: ({ facts }) => {
    const held = namedAuthorization(facts.authorization);
    if (held === undefined) return notFound(facts.authorizationNamed);
    const total = held.familyTotalTpp;
    return total !== undefined && isTotal(total)
      ? found('family-total', { total })
      : found('family-total-unknown');
  },
} as const satisfies Rule;

export const nationalVeuActive = {
  id: 'national-veu-active',
  citation: ({ nationalVeu }) => nationalVeu.cumulativeTppByQuarter.citation,
  needs: ['authorization', 'destination', 'parties', 'submittedAt'],
  row: 7,
  routes: ['national-veu'],
  asOfGrant: true,
  appliesTo: (context) => isClassA(context) && mayName(context, 'national-veu'),
  check: (context) => {
    const { facts, consignee } = context;
    if (facts.authorization === undefined || facts.authorization === 'none') return undefined;
    return isActive(context, facts.authorization, consignee?.key);
  },
  found: (context) => activeFound(context, { keyOf: ({ key }) => key, nameOf: ({ name }) => name }),
} as const satisfies Rule;

export const nationalVeuQuarterScheduled = {
  id: 'national-veu-quarter-scheduled',
  citation: ({ nationalVeu }) => nationalVeu.cumulativeTppByQuarter.citation,
  needs: ['authorization', 'submittedAt'],
  row: 7,
  routes: ['national-veu'],
  appliesTo: (context) =>
    isClassA(context) &&
    mayName(context, 'national-veu') &&
    nationalVeuActive.check(context) !== false,
  check: ({ facts, prepared }) =>
    prepared.nationalVeuLimits.has(quarterNumber(facts.submittedAt)) || undefined,
  found: ({ facts, prepared }) => {
    const limit = prepared.nationalVeuLimits.get(quarterNumber(facts.submittedAt));
    const quarter = quarterLabel(facts.submittedAt);
    return limit === undefined
      ? found('quarter-without-limit', { quarter })
      : found('quarter-limit', { quarter, limit });
  },
} as const satisfies Rule;

export const namedAuthorization = (
  authorization: Known<Authorization | 'none'>,
): Authorization | undefined => (authorization === 'none' ? undefined : authorization);

const isTotal = (total: Known<number>): Truth =>
  (total !== undefined && Number.isSafeInteger(total) && total >= 0) || undefined;

/** An authorization that could not be looked up may be of either type. */
function mayName({ facts }: Context, type: Authorization['type']): boolean {
  const { authorization } = facts;
  return authorization === undefined || (authorization !== 'none' && authorization.type === type);
}

function isActive({ facts, prepared }: Context, held: Authorization, holder: Known<string>): Truth {
  return and(
    isInForce(held, facts.submittedAt),
    holder === undefined ? undefined : holder === held.company,
    facts.destination === undefined ? undefined : covers(held, facts.destination, prepared.policy),
  );
}

/** An authorization for a country is one for its places that are no destination of their own. */
const covers = ({ countries }: Authorization, to: Country, policy: Policy): boolean =>
  countries.includes(to) || countries.includes(wholeOf(policy, to));

// An ISO instant compares with a day as its own day does.
const isInForce = (held: Authorization, at: string): boolean =>
  held.validFrom <= at && at < held.validTo && !isRevoked(held, at);

const isRevoked = ({ revokedOn }: Authorization, at: string): boolean =>
  revokedOn !== undefined && revokedOn <= at;

const notFound = (id: Known<string>): Found =>
  found('authorization-not-found', id === undefined ? {} : { id });

/** Who must hold the authorization: the ultimate consignee, or its ultimate parent. */
interface Holder {
  readonly keyOf: (consignee: Party) => Known<string>;
  readonly nameOf: (consignee: Party) => Known<string>;
}

/** That it covers the order; else the first thing that stands in its way, or is not known. */
function activeFound(context: Context, holder: Holder): Found {
  const { facts } = context;
  const held = namedAuthorization(facts.authorization);
  if (held === undefined) return notFound(facts.authorizationNamed);
  const obstacle = outOfForce(held, facts.submittedAt) ?? misplaced(context, held, holder);
  if (obstacle) return obstacle;
  const { id, type, companyName: company } = held;
  const lastDay = dayBefore(held.validTo);
  const {
    consignee,
    facts: { destination: country },
  } = context;
  if (country === undefined) return found('destination-not-stated');
  if (consignee === undefined) return unnamedReceiver(context) ?? notFound(id);
  if (holder.keyOf(consignee) === undefined) {
    return found('parent-not-stated', { parties: [named(consignee)] });
  }
  return found('authorization-covers', {
    type,
    id,
    country,
    lastDay,
    ...(company !== undefined && { company }),
  });
}

function outOfForce(held: Authorization, at: string): Found | undefined {
  const { id, type, revokedOn, validFrom: from } = held;
  if (revokedOn !== undefined && isRevoked(held, at)) {
    return found('authorization-revoked', { type, id, on: revokedOn });
  }
  if (at < from) return found('authorization-begins', { type, id, from });
  if (isInForce(held, at)) return undefined;
  return found('authorization-ended', { type, id, lastDay: dayBefore(held.validTo) });
}

function misplaced(
  { facts, prepared, seats, consignee }: Context,
  held: Authorization,
  { keyOf, nameOf }: Holder,
): Found | undefined {
  const { id, type, companyName: company, headquarters } = held;
  const { destination: country } = facts;
  if (country !== undefined && !covers(held, country, prepared.policy)) {
    return found('authorization-elsewhere', { type, id, country });
  }
  const key = consignee && keyOf(consignee);
  if (consignee && key !== undefined && key !== held.company) {
    const receiver = nameOf(consignee);
    return found('authorization-of-another', {
      type,
      id,
      ...(company !== undefined && { company }),
      ...(receiver !== undefined && { receiver }),
    });
  }
  const isAllied = type === 'national-veu' || isOn(seats, headquarters, ALLIED);
  return isAllied ? undefined : found('authorization-outside-allied', { type, id, headquarters });
}
