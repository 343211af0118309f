import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { Assessment } from '../../shared/rules/assess.ts';
import { dayNumber } from '../../shared/rules/calendar.ts';
import { RULES, type RuleId } from '../../shared/rules/claims/index.ts';
import { type Context, contextOf } from '../../shared/rules/context.ts';
import { endUsesOf } from '../../shared/rules/end-uses/end-uses-of.ts';
import type { Facts, Party } from '../../shared/rules/facts.ts';
import { parentHeadquarters, parentKey } from '../../shared/rules/parties.ts';
import type { CountryList, Policy } from '../../shared/rules/policy.ts';
import { preparedOf } from '../../shared/rules/prepared-policy.ts';
import type { Answer } from '../../shared/rules/vocabulary.ts';

/**
 * The same rules written for json-rules-engine. Where the two differ it is in the engine's favour: its
 * lists are fixed to one day, its facts are all known (it has no third answer), its items arrive
 * classified and summed, and its answers carry no reasons.
 */
export function engineOf(policy: Policy, day: string): Engine {
  const endUses = endUsesOf(policy);
  const engine = new Engine(rulesOf(policy, day), { allowUndefinedFacts: true });
  engine.addOperator<string, unknown>('namesProhibited', (text) =>
    Boolean(endUses.prohibitedIn(text, () => false)),
  );
  engine.addOperator<{ text: string; kind: Party['kind'] }, unknown>(
    'namesMismatch',
    ({ text, kind }) => Boolean(endUses.mismatchIn(text, kind)),
  );
  return engine;
}

/** One run: every rule asked, its successes and failures read back as answers for `decide`. */
export async function assessWith(
  engine: Engine,
  facts: Facts,
  policy: Policy,
): Promise<Assessment> {
  const context = contextOf(facts, preparedOf(policy), endUsesOf(policy));
  const { events, failureEvents } = await engine.run(flat(context));
  const answers = new Map<string, Answer>();
  for (const { type } of events) answers.set(type, 'met');
  for (const { type } of failureEvents)
    answers.set(type, isOfNewerPacks(type) ? 'not-applicable' : 'not-met');
  const findings = RULES.map((rule) => ({ rule, answer: answers.get(rule.id) ?? 'unknown' }));
  return { context, findings, slots: SLOTS };
}

/** The pack of the bench has nothing that these ask of. */
const OF_NEWER_PACKS: ReadonlySet<string> = new Set<RuleId>([
  'license-not-yet-asked',
  'aca-open',
  'nac-notice-given',
  'owners-not-of-concern',
]);
const isOfNewerPacks = (type: string): boolean => OF_NEWER_PACKS.has(type);

const SLOTS = Object.fromEntries(RULES.map(({ id }, slot) => [id, slot])) as Record<RuleId, number>;

function flat({ facts, subject, isClassified, countedTpp, day, consignee, endUser }: Context) {
  const held = facts.authorization === 'none' ? undefined : facts.authorization;
  const receivers = [consignee, endUser].filter((party) => party !== undefined);
  return {
    day,
    quarter: `${facts.submittedAt.slice(0, 4)}-Q${Math.ceil(Number(facts.submittedAt.slice(5, 7)) / 3)}`,
    subject,
    isClassified,
    countedTpp,
    destination: facts.destination,
    locations: facts.parties.map(({ country }) => country),
    headquarters: facts.parties.map(({ headquarters }) => headquarters),
    parents: facts.parties.map(parentHeadquarters),
    receiverLocations: receivers.map(({ country }) => country),
    receiverHeadquarters: receivers.flatMap((party) => [
      party.headquarters,
      parentHeadquarters(party),
    ]),
    receiversFormed: receivers.map(({ formedOn = '' }) =>
      formedOn === 'established' ? 0 : dayNumber(formedOn),
    ),
    receivers: receivers.length,
    screening: facts.screening?.state,
    securedStorage: facts.model?.securedStorage,
    endUse: facts.endUse ?? '',
    endUseOfKind: { text: facts.endUse ?? '', kind: endUser?.kind },
    purchaseOrder: facts.purchaseOrder ?? '',
    endUserKind: endUser?.kind,
    ...facts.certifications,
    linkedParents: facts.linkedParents?.length,
    linkedWithThis: (facts.linkedTpp ?? Number.POSITIVE_INFINITY) + countedTpp,
    authorization: held?.type ?? 'none',
    authorizationHeadquarters: held?.headquarters,
    authorizationCovers: held?.countries.includes(facts.destination ?? ''),
    authorizationInForce:
      held !== undefined && held.validFrom <= facts.submittedAt && facts.submittedAt < held.validTo,
    authorizationRevoked: held?.revokedOn !== undefined,
    authorizationIsOfParent:
      held !== undefined && consignee && held.company === parentKey(consignee),
    authorizationIsOfConsignee: held !== undefined && held.company === consignee?.key,
    familyTotalTpp: held?.familyTotalTpp,
  };
}

const is = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const about = (subject: string) => is('subject', 'equal', subject);
const notAbout = (subject: string) => is('subject', 'notEqual', subject);

function codesOn(list: CountryList, day: string): string[] {
  return list.countries
    .filter(({ validTo }) => validTo === undefined || day < validTo)
    .map(({ country }) => country);
}

function rulesOf(policy: Policy, day: string): RuleProperties[] {
  const conditions: Record<RuleId, TopLevelCondition> = {
    ...gates(policy, day),
    ...subjects(policy, day),
    ...flags(policy, day),
    ...grounds(policy, day),
    ...authorizations(policy, day),
  };
  return Object.entries(conditions).map(([id, condition]) => ({
    conditions: condition,
    event: { type: id },
  }));
}

function gates(policy: Policy, day: string) {
  const concern = [...codesOn(policy.countries.ofConcern, day), 'HK'];
  const unlessUncontrolled = (...all: ReturnType<typeof is>[]): TopLevelCondition => ({
    any: [about('uncontrolled'), { all }],
  });
  return {
    'policy-in-effect': {
      all: [is('day', 'greaterThanInclusive', preparedOf(policy).effectiveFrom)],
    },
    'items-classified': { all: [is('isClassified', 'equal', true)] },
    'items-not-controlled': { all: [about('uncontrolled')] },
    'receivers-named': unlessUncontrolled(is('receivers', 'equal', 2)),
    'destination-not-of-concern': unlessUncontrolled(is('destination', 'notIn', concern)),
    'parties-located-outside-concern': unlessUncontrolled(
      is('locations', 'everyFact:notIn', concern),
    ),
    'headquarters-not-of-concern': unlessUncontrolled(
      is('headquarters', 'everyFact:notIn', concern),
    ),
    'ultimate-parents-not-of-concern': unlessUncontrolled(
      is('parents', 'everyFact:notIn', concern),
    ),
    // Of packs that ask for owners; the one of the bench does not.
    'owners-not-of-concern': { all: [about('owned')] },
    'parties-screened-clear': { all: [is('screening', 'equal', 'clear')] },
  };
}

function subjects(policy: Policy, day: string) {
  const { allied, ofConcern, d1, d4 } = policy.countries;
  const listed = [d1, d4, ofConcern].flatMap((list) => (list ? codesOn(list, day) : []));
  return {
    'weights-go-to-allied-headquarters': {
      all: [
        about('model-weights'),
        is('receiverHeadquarters', 'everyFact:in', codesOn(allied, day)),
      ],
    },
    'weights-stored-securely': {
      all: [about('model-weights'), is('securedStorage', 'equal', true)],
    },
    'lesser-chips-outside-d1-and-d4': {
      all: [
        about('class-b'),
        {
          any: [is('destination', 'notIn', listed), is('destination', 'in', codesOn(allied, day))],
        },
      ],
    },
    'excepted-items-only': { all: [about('excepted')] },
    // Of packs that have them; the one of the bench has not.
    'license-not-yet-asked': { all: [about('before-compliance')] },
    'aca-open': { all: [about('under-exceptions')] },
    'nac-notice-given': { all: [about('under-exceptions')] },
  };
}

function flags({ redFlags, smallOrder }: Policy, day: string) {
  const unlessOther = (...all: ReturnType<typeof is>[]): TopLevelCondition => ({
    any: [notAbout('class-a'), { all }],
  });
  const latest = dayNumber(day) - redFlags.newlyFormed.windowDays;
  return {
    'purchase-order-given': unlessOther(is('purchaseOrder', 'notEqual', '')),
    'end-use-stated': unlessOther(
      is('endUse', 'notIn', ['', ...redFlags.endUseUnstated.placeholders]),
    ),
    'end-use-not-prohibited': unlessOther(is('endUse', 'not:namesProhibited', true)),
    'end-use-fits-end-user': unlessOther(is('endUseOfKind', 'not:namesMismatch', true)),
    'receivers-not-newly-formed': unlessOther(
      is('receiversFormed', 'everyFact:lessThanInclusive', latest),
    ),
    'no-linked-small-orders': {
      any: [
        notAbout('class-a'),
        is('linkedParents', 'equal', 0),
        is('linkedWithThis', 'lessThanInclusive', smallOrder.limitTppPerYear.value),
      ],
    },
  };
}

function grounds(policy: Policy, day: string) {
  const allied = codesOn(policy.countries.allied, day);
  const { eligibleEndUsers, blockedDestinations } = policy.smallOrder;
  const { from, to } = preparedOf(policy).allocationPeriod;
  const whereChips = (...all: ReturnType<typeof is>[]): TopLevelCondition => ({
    all: [about('class-a'), ...all],
  });
  return {
    'destination-allied': whereChips(is('destination', 'in', allied)),
    'receivers-located-in-allied': whereChips(is('receiverLocations', 'everyFact:in', allied)),
    'receivers-headquartered-in-allied': whereChips(
      is('receiverHeadquarters', 'everyFact:in', allied),
    ),
    'end-user-eligible-for-small-order': whereChips(
      is('endUserKind', 'in', eligibleEndUsers.value),
    ),
    'small-order-certified': whereChips(
      is('goodFaithResearch', 'equal', true),
      is('smallOrderLimitNotReached', 'equal', true),
      is('noProhibitedEndUse', 'equal', true),
    ),
    'small-order-destination-open': whereChips(
      is('destination', 'notIn', blockedDestinations.value),
    ),
    'country-allocation-open': whereChips(
      is('destination', 'notIn', allied),
      is('day', 'greaterThanInclusive', from),
      is('day', 'lessThan', to),
    ),
  };
}

function authorizations(policy: Policy, day: string) {
  const inForce = [
    about('class-a'),
    is('authorizationCovers', 'equal', true),
    is('authorizationInForce', 'equal', true),
    is('authorizationRevoked', 'equal', false),
  ];
  const universal = [is('authorization', 'equal', 'universal-veu'), ...inForce];
  const national = [is('authorization', 'equal', 'national-veu'), ...inForce];
  const quarters = Object.keys(policy.nationalVeu.cumulativeTppByQuarter.value);
  return {
    'universal-veu-active': {
      all: [
        ...universal,
        is('authorizationIsOfParent', 'equal', true),
        is('authorizationHeadquarters', 'in', codesOn(policy.countries.allied, day)),
      ],
    },
    'universal-veu-shares-known': { all: [...universal, is('familyTotalTpp', 'greaterThan', 0)] },
    'national-veu-active': {
      all: [...national, is('authorizationIsOfConsignee', 'equal', true)],
    },
    'national-veu-quarter-scheduled': { all: [...national, is('quarter', 'in', quarters)] },
  };
}
