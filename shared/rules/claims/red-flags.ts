import { dayNumber } from '../calendar.ts';
import type { Context } from '../context.ts';
import type { Party } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { listed, named } from './sentences.ts';
import { isClassA } from './subjects.ts';

/** Asked of every order that rows 5 to 10 could authorize; one that is up sends it to people. */
const row = 5;

export const purchaseOrderGiven = {
  id: 'purchase-order-given',
  requirement: 'A purchase order is given.',
  citation: ({ redFlags }) => redFlags.missingPurchaseOrder.citation,
  needs: ['purchaseOrder'],
  row,
  routes: [],
  flag: 'missingPurchaseOrder',
  appliesTo: isClassA,
  check: ({ facts }) => isFilled(facts.purchaseOrder),
  found: ({ facts }, answer) =>
    answer === 'met' ? `Purchase order "${facts.purchaseOrder}".` : 'There is none.',
  remedy: () => 'A purchase order would lift this red flag.',
} as const satisfies Rule;

export const endUseStated = {
  id: 'end-use-stated',
  requirement: 'The end use is stated.',
  citation: ({ redFlags }) => redFlags.endUseUnstated.citation,
  needs: ['endUse'],
  row,
  routes: [],
  flag: 'endUseUnstated',
  appliesTo: isClassA,
  check: ({ facts: { endUse }, plan }) =>
    isFilled(endUse) && !(endUse.length < 12 && plan.placeholders.has(endUse.trim().toLowerCase())),
  found: (_context, answer) => (answer === 'met' ? 'It is stated.' : 'It is not stated.'),
  remedy: () => 'Stating the end use would lift this red flag.',
} as const satisfies Rule;

export const endUseNotProhibited = {
  id: 'end-use-not-prohibited',
  requirement: 'The end use names no prohibited purpose.',
  citation: ({ redFlags }) => redFlags.endUseProhibited.citation,
  needs: ['endUse'],
  row,
  routes: [],
  flag: 'endUseProhibited',
  appliesTo: isClassA,
  check: ({ facts, plan }) =>
    facts.endUse === undefined || plan.prohibitedIn(facts.endUse) === undefined,
  found: ({ facts, plan }) => mentioned(plan.prohibitedIn(facts.endUse ?? '')),
  remedy: () => 'If a person finds that the end use is not a prohibited one, the flag is lifted.',
} as const satisfies Rule;

export const endUseFitsEndUser = {
  id: 'end-use-fits-end-user',
  requirement: 'The end use fits the kind of the end user.',
  citation: ({ redFlags }) => redFlags.endUseMismatched.citation,
  needs: ['endUse', 'endUser.kind'],
  row,
  routes: [],
  flag: 'endUseMismatched',
  appliesTo: isClassA,
  check: ({ facts: { endUse }, endUser, plan }) => {
    if (endUse === undefined || plan.mismatchIn(endUse, endUser?.kind) === undefined) return true;
    return endUser?.kind === undefined ? undefined : false;
  },
  found: ({ facts, endUser, plan }) =>
    mentioned(plan.mismatchIn(facts.endUse ?? '', endUser?.kind)),
  remedy: () =>
    'If a person finds that the end use is the end user\u2019s own, the flag is lifted.',
} as const satisfies Rule;

export const receiversNotNewlyFormed = {
  id: 'receivers-not-newly-formed',
  requirement: 'Neither the ultimate consignee nor the end user was formed recently.',
  citation: ({ redFlags }) => redFlags.newlyFormed.citation,
  needs: ['parties.formedOn', 'submittedAt'],
  row,
  routes: [],
  flag: 'newlyFormed',
  appliesTo: isClassA,
  check: (context) => {
    const { consignee, endUser } = context;
    if (consignee === undefined || endUser === undefined) return undefined;
    const first = isEstablished(consignee, context);
    const second = isEstablished(endUser, context);
    if (first === false || second === false) return false;
    return first === undefined ? undefined : second;
  },
  found: (context, answer) => {
    const days = context.plan.policy.redFlags.newlyFormed.windowDays;
    if (answer === 'met') return `Neither within ${days} days before submission.`;
    const who = [context.consignee, context.endUser]
      .filter((party) => party !== undefined)
      .filter((party) => isEstablished(party, context) !== true);
    return `${listed(who.map((party) => `The ${named(party)} was formed on ${party.formedOn ?? 'a day not stated'}`))}.`;
  },
  remedy: () => 'If a person is satisfied who stands behind the new company, the flag is lifted.',
} as const satisfies Rule;

const isFilled = (text: string | undefined): text is string =>
  text !== undefined && text.trim() !== '';

const mentioned = (word: string | undefined): string =>
  word === undefined ? 'It mentions nothing of the kind.' : `It mentions "${word}".`;

function isEstablished({ formedOn }: Party, { day, plan }: Context): boolean | undefined {
  if (formedOn === undefined) return undefined;
  if (formedOn === 'established') return true;
  return dayNumber(formedOn) + plan.policy.redFlags.newlyFormed.windowDays <= day;
}
