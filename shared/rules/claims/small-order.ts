import type { Context } from '../context.ts';
import { type CertificationName, found } from '../found.ts';
import { and, type Truth } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import { isClassA } from './subjects.ts';
import { unnamedReceiver } from './told-parties.ts';

export const endUserEligibleForSmallOrder = {
  id: 'end-user-eligible-for-small-order',
  citation: ({ smallOrder }) => smallOrder.eligibleEndUsers.citation,
  needs: ['endUser.kind'],
  row: 8,
  routes: ['small-order'],
  asOfGrant: true,
  appliesTo: isClassA,
  check: ({ endUser, prepared }) =>
    endUser?.kind === undefined ? undefined : prepared.isEligibleKind(endUser.kind),
  found: (context, answer) => {
    const { endUser, prepared } = context;
    const kind = endUser?.kind;
    if (endUser === undefined) return unnamedReceiver(context) ?? found('kind-not-stated');
    if (kind === undefined) return found('kind-not-stated');
    const kinds = prepared.policy.smallOrder.eligibleEndUsers.value;
    return answer === 'met' || kinds === 'any'
      ? found('kind-eligible', { kind })
      : found('kind-not-eligible', { kind, kinds });
  },
  remedy: ({ prepared }) => {
    const kinds = prepared.policy.smallOrder.eligibleEndUsers.value;
    return found('small-orders-are-for', { kinds: kinds === 'any' ? [] : kinds });
  },
} as const satisfies Rule;

export const smallOrderCertified = {
  id: 'small-order-certified',
  citation: ({ smallOrder }) => smallOrder.limitTppPerYear.citation,
  needs: ['certifications'],
  row: 8,
  routes: ['small-order'],
  appliesTo: isClassA,
  check: ({ facts: { certifications } }) =>
    and(
      certifications.goodFaithResearch,
      certifications.smallOrderLimitNotReached,
      certifications.noProhibitedEndUse,
    ),
  found: (context, answer) => {
    if (answer === 'met') return found('certified');
    return answer === 'not-met'
      ? found('not-certified', { certifications: certificationsThatAre(false, context) })
      : found('certifications-open', { certifications: certificationsThatAre(undefined, context) });
  },
  remedy: (context) =>
    CERTIFICATIONS.filter((name) => context.facts.certifications[name] !== true).map((name) => ({
      pointer: `/certifications/${name}`,
      value: true,
    })),
} as const satisfies Rule;

export const smallOrderDestinationOpen = {
  id: 'small-order-destination-open',
  citation: ({ smallOrder }) => smallOrder.blockedDestinations.citation,
  needs: ['destination'],
  row: 8,
  routes: [],
  asOfGrant: true,
  appliesTo: isClassA,
  check: ({ facts, prepared }) =>
    facts.destination === undefined
      ? undefined
      : !prepared.blockedSmallOrders.has(facts.destination),
  found: ({ facts: { destination: country } }, answer) => {
    if (country === undefined) return found('destination-not-stated');
    const isOpen = answer === 'met';
    return found(
      isOpen ? 'destination-open-to-small-orders' : 'destination-closed-to-small-orders',
      { country },
    );
  },
} as const satisfies Rule;

export const noLinkedSmallOrders = {
  id: 'no-linked-small-orders',
  citation: ({ redFlags }) => redFlags.linkedSmallOrders.citation,
  needs: ['linkedParents'],
  row: 8,
  routes: [],
  flag: 'linkedSmallOrders',
  appliesTo: (context) => isClassA(context) && mayBeSmallOrder(context),
  check: ({ facts: { linkedParents, linkedTpp }, countedTpp, prepared }) => {
    if (linkedParents === undefined) return undefined;
    if (linkedParents.length === 0) return true;
    // So many are linked that nobody has summed what they were granted.
    if (linkedTpp === undefined) return false;
    return linkedTpp + countedTpp <= prepared.policy.smallOrder.limitTppPerYear.value;
  },
  found: ({ facts: { linkedNames = [], submittedAt } }, answer) => {
    const year = submittedAt.slice(0, 4);
    if (answer === 'unknown') return found('links-not-known');
    return answer === 'met'
      ? found('no-linked-orders', { year })
      : found('linked-orders', { year, parents: linkedNames });
  },
  remedy: () => found('links-to-be-explained'),
} as const satisfies Rule;

/** Row 8 but for the room in the parent's year. */
export const isSmallOrder = (context: Context): Truth =>
  and(
    endUserEligibleForSmallOrder.check(context),
    smallOrderCertified.check(context),
    smallOrderDestinationOpen.check(context),
  );

const mayBeSmallOrder = (context: Context): boolean =>
  context.countedTpp <= context.prepared.policy.smallOrder.limitTppPerYear.value &&
  isSmallOrder(context) !== false;

const CERTIFICATIONS: readonly CertificationName[] = [
  'goodFaithResearch',
  'smallOrderLimitNotReached',
  'noProhibitedEndUse',
];

const certificationsThatAre = (given: Truth, { facts }: Context): CertificationName[] =>
  CERTIFICATIONS.filter((name) => facts.certifications[name] === given);
