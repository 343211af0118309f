import type { Context } from '../context.ts';
import { and, type Truth } from '../kleene.ts';
import type { Rule } from '../rule.ts';
import { listed } from './sentences.ts';
import { isClassA } from './subjects.ts';

export const endUserEligibleForSmallOrder = {
  id: 'end-user-eligible-for-small-order',
  requirement: 'The end user is of a kind that the small-order exception is for.',
  citation: ({ smallOrder }) => smallOrder.eligibleEndUsers.citation,
  needs: ['endUser.kind'],
  row: 8,
  routes: ['small-order'],
  appliesTo: isClassA,
  check: ({ endUser, plan }) =>
    endUser?.kind === undefined ? undefined : plan.isEligibleKind(endUser.kind),
  found: ({ endUser }) =>
    `The end user is of ${endUser?.kind ? `the kind "${endUser.kind}"` : 'a kind not stated'}.`,
  remedy: ({ plan }) => {
    const kinds = plan.policy.smallOrder.eligibleEndUsers.value;
    const eligible = kinds === 'any' ? 'of a stated kind' : `one of: ${listed(kinds)}`;
    return `The small-order exception needs an end user that is ${eligible}.`;
  },
} as const satisfies Rule;

export const smallOrderCertified = {
  id: 'small-order-certified',
  requirement:
    'The consignee certifies good-faith research, the limit not reached, and no prohibited end use.',
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
  found: (context, answer) =>
    answer === 'met' ? 'All three are certified.' : `Not certified: ${listed(missing(context))}.`,
  remedy: (context) =>
    endUserEligibleForSmallOrder.check(context) === true
      ? `The certifications ${listed(missing(context))} would open the small-order exception.`
      : undefined,
} as const satisfies Rule;

export const smallOrderDestinationOpen = {
  id: 'small-order-destination-open',
  requirement: 'The destination is open to small orders.',
  citation: ({ smallOrder }) => smallOrder.blockedDestinations.citation,
  needs: ['destination'],
  row: 8,
  routes: [],
  appliesTo: isClassA,
  check: ({ facts, plan }) =>
    facts.destination === undefined ? undefined : !plan.blockedSmallOrders.has(facts.destination),
  found: ({ facts }, answer) =>
    answer === 'not-met'
      ? `${facts.destination} is barred from small orders.`
      : 'The policy bars no small orders there.',
} as const satisfies Rule;

export const noLinkedSmallOrders = {
  id: 'no-linked-small-orders',
  requirement:
    'The people of this order have no small orders this year under other ultimate parents.',
  citation: ({ redFlags }) => redFlags.linkedSmallOrders.citation,
  needs: ['linkedParents'],
  row: 8,
  routes: [],
  flag: 'linkedSmallOrders',
  appliesTo: (context) => isClassA(context) && mayBeSmallOrder(context),
  check: ({ facts: { linkedParents } }) =>
    linkedParents === undefined ? undefined : linkedParents.length === 0,
  found: ({ facts: { linkedParents } }) => {
    if (linkedParents === undefined) return 'Earlier orders could not be looked up.';
    if (linkedParents.length === 0) return 'None were found.';
    return `Found under: ${listed(linkedParents)}.`;
  },
  remedy: () =>
    'If a person finds that the linked orders are not one buyer under several names, the flag is lifted.',
} as const satisfies Rule;

/** Row 8 but for the room in the parent's year. */
export const isSmallOrder = (context: Context): Truth =>
  and(
    endUserEligibleForSmallOrder.check(context),
    smallOrderCertified.check(context),
    smallOrderDestinationOpen.check(context),
  );

const mayBeSmallOrder = (context: Context): boolean =>
  context.countedTpp <= context.plan.policy.smallOrder.limitTppPerYear.value &&
  isSmallOrder(context) !== false;

function missing({ facts: { certifications } }: Context): string[] {
  return Object.entries(certifications)
    .filter(([, isCertified]) => isCertified !== true)
    .map(([name]) => name);
}
