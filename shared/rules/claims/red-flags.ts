import { dayNumber } from '../calendar.ts';
import { type Context, isExceptionable } from '../context.ts';
import type { Party } from '../facts.ts';
import { found } from '../found.ts';
import { isOn, OF_CONCERN } from '../places.ts';
import type { Policy, RedFlags } from '../policy.ts';
import type { Rule } from '../rule.ts';
import { isClassA } from './subjects.ts';
import { named, receiversOf, unnamedReceiver } from './told-parties.ts';

/** Asked of every order that rows 5 to 10 could authorize; one that is up sends it to people. */
const redFlag = <F extends keyof RedFlags>(flag: F) =>
  ({
    citation: ({ redFlags }: Policy): string => redFlags[flag].citation,
    row: 5,
    routes: [],
    flag,
    appliesTo: isClassA,
  }) as const;

export const purchaseOrderGiven = {
  id: 'purchase-order-given',
  ...redFlag('missingPurchaseOrder'),
  needs: ['purchaseOrder'],
  check: ({ facts }) => isFilled(facts.purchaseOrder),
  found: ({ facts: { purchaseOrder } }) =>
    isFilled(purchaseOrder)
      ? found('purchase-order', { number: purchaseOrder })
      : found('purchase-order-empty'),
  remedy: () => [{ pointer: '/purchaseOrder' }],
} as const satisfies Rule;

export const endUseStated = {
  id: 'end-use-stated',
  ...redFlag('endUseUnstated'),
  needs: ['endUse'],
  check: ({ facts: { endUse }, prepared }) =>
    isFilled(endUse) &&
    !(endUse.length < 12 && prepared.placeholders.has(endUse.trim().toLowerCase())),
  found: ({ facts: { endUse } }, answer) => {
    if (!isFilled(endUse)) return found('end-use-not-stated', {});
    return found(answer === 'met' ? 'end-use' : 'end-use-not-stated', { text: excerptOf(endUse) });
  },
  remedy: () => [{ pointer: '/endUse' }],
} as const satisfies Rule;

export const endUseNotProhibited = {
  id: 'end-use-not-prohibited',
  ...redFlag('endUseProhibited'),
  // No exception of 15 CFR 740.8 is open to a prohibited end use either.
  appliesTo: (context) => isClassA(context) || isExceptionable(context),
  needs: ['endUse'],
  check: (context) => prohibitedIn(context) === undefined,
  found: (context) => {
    const mentioned = prohibitedIn(context);
    if (mentioned === undefined) return found('no-prohibited-words');
    const { country, ...words } = mentioned;
    return country === undefined
      ? found('prohibited-word', words)
      : found('passed-on-to-concern', { country, ...words });
  },
  remedy: () => found('end-use-to-be-cleared'),
} as const satisfies Rule;

export const endUseFitsEndUser = {
  id: 'end-use-fits-end-user',
  ...redFlag('endUseMismatched'),
  needs: ['endUse', 'endUser.kind'],
  check: ({ facts: { endUse }, endUser, endUses }) => {
    if (endUse === undefined || endUses.mismatchIn(endUse, endUser?.kind) === undefined)
      return true;
    return endUser?.kind === undefined ? undefined : false;
  },
  found: ({ facts, endUser, endUses }) => {
    const kind = endUser?.kind;
    const words = endUses.mismatchIn(facts.endUse ?? '', kind);
    if (words === undefined) return found('no-unusual-words', kind === undefined ? {} : { kind });
    return kind === undefined
      ? found('unusual-word-for-unknown-kind', words)
      : found('unusual-word', { ...words, kind });
  },
  remedy: () => found('end-use-to-be-explained'),
} as const satisfies Rule;

export const receiversNotNewlyFormed = {
  id: 'receivers-not-newly-formed',
  ...redFlag('newlyFormed'),
  needs: ['parties.formedOn', 'submittedAt'],
  check: (context) => {
    const { consignee, endUser } = context;
    if (consignee === undefined || endUser === undefined) return undefined;
    const first = isEstablished(consignee, context);
    const second = isEstablished(endUser, context);
    if (first === false || second === false) return false;
    return first === undefined ? undefined : second;
  },
  found: (context, answer) => {
    const { windowDays: days } = context.prepared.policy.redFlags.newlyFormed;
    if (answer === 'met') return found('formed-long-ago', { days });
    const receivers = receiversOf(context);
    if (answer === 'not-met') {
      return found('formed-on', { parties: receivers.flatMap((party) => young(party, context)) });
    }
    const open = receivers.filter((party) => isEstablished(party, context) === undefined);
    return unnamedReceiver(context) ?? found('formation-not-stated', { parties: open.map(named) });
  },
  remedy: () => found('company-to-be-vouched-for'),
} as const satisfies Rule;

const prohibitedIn = ({ facts: { endUse }, endUses, places }: Context) =>
  endUse === undefined
    ? undefined
    : endUses.prohibitedIn(endUse, (country) => isOn(places, country, OF_CONCERN) === true);

const isFilled = (text: string | undefined): text is string =>
  text !== undefined && text.trim() !== '';

const MOST_TEXT = 160;

/** The whole text stands in the request; a finding quotes how it begins. */
const excerptOf = (text: string): string =>
  text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT).trimEnd()}\u2026`;

function isEstablished({ formedOn }: Party, { day, prepared }: Context): boolean | undefined {
  if (formedOn === undefined) return undefined;
  if (formedOn === 'established') return true;
  return dayNumber(formedOn) + prepared.policy.redFlags.newlyFormed.windowDays <= day;
}

function young(party: Party, context: Context) {
  const { formedOn: on } = party;
  if (on === undefined || isEstablished(party, context) !== false) return [];
  return [{ ...named(party), on, days: context.day - dayNumber(on) }];
}
