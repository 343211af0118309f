import { dayNumber, quarterNumberOf } from './calendar.ts';
import type { Classified } from './classify.ts';
import { classifyPart } from './classify.ts';
import { endUseReading } from './end-uses/index.ts';
import type { EndUseReading, Mentioned } from './end-uses/reading.ts';
import { type Outcomes, outcomesOf } from './outcomes.ts';
import { type Atlas, atlasOf } from './places.ts';
import type { Part, Policy } from './policy.ts';
import type { EndUserKind } from './vocabulary.ts';
import { mentionOf } from './words.ts';

/** A policy pack worked out once, for the hot path: maps, sets and day numbers instead of lists. */
export interface PreparedPolicy {
  readonly policy: Policy;
  readonly effectiveFrom: number;
  readonly atlas: Atlas;
  readonly parts: ReadonlyMap<string, { readonly part: Part; readonly classified: Classified }>;
  readonly isEligibleKind: (kind: EndUserKind) => boolean;
  readonly blockedSmallOrders: ReadonlySet<string>;
  readonly allocationPeriod: { readonly from: number; readonly to: number };
  /** By quarter number. */
  readonly nationalVeuLimits: ReadonlyMap<number, number>;
  readonly placeholders: ReadonlySet<string>;
  readonly prohibitedIn: EndUseReading['prohibitedIn'];
  /** For an end user of unknown kind: the words of every kind. */
  readonly mismatchIn: (text: string, kind: EndUserKind | undefined) => Mentioned | undefined;
  readonly outcomes: Outcomes;
}

const known = new WeakMap<Policy, PreparedPolicy>();

export function preparedOf(policy: Policy): PreparedPolicy {
  let prepared = known.get(policy);
  if (prepared === undefined) {
    prepared = prepare(policy);
    known.set(policy, prepared);
  }
  return prepared;
}

function prepare(policy: Policy): PreparedPolicy {
  const { eligibleEndUsers, blockedDestinations } = policy.smallOrder;
  const eligible: ReadonlySet<string> = new Set(eligibleEndUsers.value);
  const isAnyEligible = eligibleEndUsers.value === 'any';
  const period = policy.countryAllocation.period.value;
  const quarters = Object.entries(policy.nationalVeu.cumulativeTppByQuarter.value);
  return {
    policy,
    effectiveFrom: dayNumber(policy.effectiveFrom.value),
    atlas: atlasOf(policy),
    parts: new Map(
      policy.parts.map((part) => [part.id, { part, classified: classifyPart(part, policy) }]),
    ),
    isEligibleKind: (kind) => isAnyEligible || eligible.has(kind),
    blockedSmallOrders: new Set(blockedDestinations.value),
    allocationPeriod: { from: dayNumber(period.from), to: dayNumber(period.to) },
    nationalVeuLimits: new Map(quarters.map(([label, tpp]) => [quarterNumberOf(label), tpp])),
    placeholders: new Set(policy.redFlags.endUseUnstated.placeholders),
    prohibitedIn: prohibitedIn(policy),
    mismatchIn: mismatchOf(policy),
    outcomes: outcomesOf(policy),
  };
}

function prohibitedIn({ redFlags }: Policy): PreparedPolicy['prohibitedIn'] {
  const { reading, words = [] } = redFlags.endUseProhibited;
  return reading ? endUseReading(reading).prohibitedIn : mentionOf(words);
}

function mismatchOf({ redFlags }: Policy): PreparedPolicy['mismatchIn'] {
  const { reading, kinds = [], words = {} } = redFlags.endUseMismatched;
  if (reading) {
    const { tradeIn } = endUseReading(reading);
    const read: ReadonlySet<string | undefined> = new Set([...kinds, undefined]);
    return (text, kind) => (read.has(kind) ? tradeIn(text) : undefined);
  }
  const ofAnyKind = mentionOf([...new Set(Object.values(words).flat())]);
  const byKind = new Map(Object.entries(words).map(([kind, some]) => [kind, mentionOf(some)]));
  return (text, kind) => (kind === undefined ? ofAnyKind(text) : byKind.get(kind)?.(text));
}
