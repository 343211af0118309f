import { dayNumber, daysAfter } from '../calendar.ts';
import { type Context, isExceptionable } from '../context.ts';
import { found } from '../found.ts';
import { and, not } from '../kleene.ts';
import { isAnybodyOn, isReceiverOn } from '../parties.ts';
import { EMBARGOED, isOn, LESSER, lesserGroups, OF_CONCERN } from '../places.ts';
import type { Rule } from '../rule.ts';
import {
  destinationNotOfConcern,
  headquartersNotOfConcern,
  ultimateParentsNotOfConcern,
} from './country-of-concern.ts';
import { isClassA, isModelWeights } from './subjects.ts';
import { openDestination } from './told-parties.ts';

const isBeforeCompliance = ({ day, prepared: { policy } }: Context): boolean =>
  policy.beforeCompliance !== undefined && day < dayNumber(policy.complianceFrom.value);

export const licenseNotYetAsked = {
  id: 'license-not-yet-asked',
  citation: ({ beforeCompliance, complianceFrom }) => (beforeCompliance ?? complianceFrom).citation,
  needs: ['submittedAt', 'destination', 'items', 'model'],
  row: 3,
  routes: ['before-compliance'],
  appliesTo: (context) =>
    isBeforeCompliance(context) && (isClassA(context) || isModelWeights(context)),
  check: (context) =>
    isModelWeights(context) || not(isOn(context.places, context.facts.destination, LESSER)),
  found: (context, answer) => {
    const { facts, prepared, day } = context;
    const { destination: country } = facts;
    const { policy } = prepared;
    if (answer === 'met') {
      const compliance = policy.complianceFrom.value;
      return found('before-compliance', { compliance, date: facts.submittedAt.slice(0, 10) });
    }
    if (answer === 'unknown' || country === undefined) return openDestination(context);
    const groups = lesserGroups(policy, country, day);
    return found('destination-in-groups', { country, groups });
  },
} as const satisfies Rule;

export const acaOpen = {
  id: 'aca-open',
  citation: ({ exceptions }) => exceptions?.aca.citation ?? '15 CFR 740.8',
  needs: ['destination', 'parties.headquarters', 'parties.ultimateParent', 'submittedAt'],
  row: 4,
  routes: ['aca'],
  asOfGrant: true,
  appliesTo: isExceptionable,
  check: (context) =>
    and(
      destinationNotOfConcern.check(context),
      headquartersNotOfConcern.check(context),
      ultimateParentsNotOfConcern.check(context),
    ),
  found: (_context, answer) => found(ACA[answer]),
} as const satisfies Rule;

const ACA = { met: 'aca-open', 'not-met': 'aca-closed', unknown: 'aca-not-known' } as const;

export const nacNoticeGiven = {
  id: 'nac-notice-given',
  citation: ({ exceptions }) => exceptions?.nacNoticeDays.citation ?? '15 CFR 740.8',
  needs: ['nacNotifiedOn', 'submittedAt'],
  row: 4,
  routes: ['nac'],
  appliesTo: (context) =>
    isExceptionable(context) &&
    isReceiverOn(context, OF_CONCERN) &&
    !isAnybodyOn(context, EMBARGOED),
  check: ({ facts: { nacNotifiedOn }, day, prepared }) =>
    nacNotifiedOn === undefined
      ? undefined
      : day >= dayNumber(nacNotifiedOn) + noticeDaysOf(prepared.policy),
  found: ({ facts: { nacNotifiedOn: on }, prepared }, answer) => {
    const days = noticeDaysOf(prepared.policy);
    if (on === undefined) return found('nac-notice-not-stated', { days });
    if (answer === 'met') return found('nac-notice-run', { on, days });
    return found('nac-notice-running', { on, until: daysAfter(on, days) });
  },
  remedy: ({ prepared }) => found('nac-notice-to-run', { days: noticeDaysOf(prepared.policy) }),
} as const satisfies Rule;

const noticeDaysOf = ({ exceptions }: Context['prepared']['policy']): number =>
  exceptions?.nacNoticeDays.value ?? 0;
