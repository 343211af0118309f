import { quarterNumber } from '../calendar.ts';
import type { Context } from '../context.ts';
import type { Authorization, Known } from '../facts.ts';
import { and, type Truth } from '../kleene.ts';
import { parentKey } from '../parties.ts';
import { ALLIED, isOn } from '../places.ts';
import type { Rule } from '../rule.ts';
import { grouped } from './sentences.ts';
import { isClassA } from './subjects.ts';

export const universalVeuActive = {
  id: 'universal-veu-active',
  requirement:
    'The order names an active UVEU authorization of the ultimate consignee\u2019s ultimate parent for the destination.',
  citation: ({ universalVeu }) => universalVeu.oneCountryPercent.citation,
  needs: ['authorization', 'destination', 'parties.ultimateParent', 'submittedAt'],
  row: 6,
  routes: ['universal-veu'],
  appliesTo: (context) => isClassA(context) && mayName(context, 'universal-veu'),
  check: (context) => {
    const { facts, consignee, places } = context;
    if (facts.authorization === undefined || facts.authorization === 'none') return undefined;
    const holder = consignee && parentKey(consignee);
    return and(
      isActive(context, facts.authorization, holder),
      isOn(places, facts.authorization.headquarters, ALLIED),
    );
  },
  found: describe,
} as const satisfies Rule;

export const universalVeuSharesKnown = {
  id: 'universal-veu-shares-known',
  requirement: 'The total of the UVEU family is known, so that its geographic shares can be kept.',
  citation: ({ universalVeu }) => universalVeu.oneCountryPercent.citation,
  needs: ['authorization', 'destination', 'parties.ultimateParent', 'submittedAt'],
  row: 6,
  routes: ['universal-veu'],
  appliesTo: (context) =>
    isClassA(context) &&
    mayName(context, 'universal-veu') &&
    universalVeuActive.check(context) !== false,
  check: ({ facts }) => {
    const total = namedAuthorization(facts.authorization)?.familyTotalTpp;
    return (total !== undefined && Number.isSafeInteger(total) && total >= 0) || undefined;
  },
  found: ({ facts }) => {
    const total = namedAuthorization(facts.authorization)?.familyTotalTpp;
    return total === undefined ? 'It is not known.' : `${grouped(total)} TPP.`;
  },
} as const satisfies Rule;

export const nationalVeuActive = {
  id: 'national-veu-active',
  requirement:
    'The order names an active NVEU authorization of the ultimate consignee for the destination.',
  citation: ({ nationalVeu }) => nationalVeu.cumulativeTppByQuarter.citation,
  needs: ['authorization', 'destination', 'parties', 'submittedAt'],
  row: 7,
  routes: ['national-veu'],
  appliesTo: (context) => isClassA(context) && mayName(context, 'national-veu'),
  check: (context) => {
    const { facts, consignee } = context;
    if (facts.authorization === undefined || facts.authorization === 'none') return undefined;
    return isActive(context, facts.authorization, consignee?.key);
  },
  found: describe,
} as const satisfies Rule;

export const nationalVeuQuarterScheduled = {
  id: 'national-veu-quarter-scheduled',
  requirement: 'The NVEU schedule gives a limit for the quarter of submission.',
  citation: ({ nationalVeu }) => nationalVeu.cumulativeTppByQuarter.citation,
  needs: ['authorization', 'submittedAt'],
  row: 7,
  routes: ['national-veu'],
  appliesTo: (context) =>
    isClassA(context) &&
    mayName(context, 'national-veu') &&
    nationalVeuActive.check(context) !== false,
  check: ({ facts, plan }) =>
    plan.nationalVeuLimits.has(quarterNumber(facts.submittedAt)) || undefined,
  found: ({ facts, plan }) => {
    const limit = plan.nationalVeuLimits.get(quarterNumber(facts.submittedAt));
    return limit === undefined ? 'It gives none.' : `Up to ${grouped(limit)} TPP, cumulative.`;
  },
} as const satisfies Rule;

export const namedAuthorization = (
  authorization: Known<Authorization | 'none'>,
): Authorization | undefined => (authorization === 'none' ? undefined : authorization);

/** An authorization that could not be looked up may be of either type. */
function mayName({ facts }: Context, type: Authorization['type']): boolean {
  const { authorization } = facts;
  return authorization === undefined || (authorization !== 'none' && authorization.type === type);
}

function isActive({ facts }: Context, held: Authorization, holder: Known<string>): Truth {
  const today = facts.submittedAt.slice(0, 10);
  const isInForce = held.validFrom <= today && today < held.validTo;
  const isRevoked = held.revokedOn !== undefined && held.revokedOn <= today;
  return and(
    isInForce && !isRevoked,
    holder === undefined ? undefined : holder === held.company,
    facts.destination === undefined ? undefined : held.countries.includes(facts.destination),
  );
}

function describe({ facts }: Context, answer: string): string {
  const held = namedAuthorization(facts.authorization);
  if (held === undefined) return 'The authorization could not be looked up.';
  const span = `valid from ${held.validFrom}, before ${held.validTo}`;
  const revoked = held.revokedOn === undefined ? '' : `, revoked on ${held.revokedOn}`;
  const verdict = answer === 'met' ? 'It covers this order' : 'It does not cover this order';
  return `${verdict}: ${held.id}, of ${held.company}, for ${held.countries.join(' ')}, ${span}${revoked}.`;
}
