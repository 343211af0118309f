import { dayNumber, quarterNumberOf } from './calendar.ts';
import type { Classified } from './classify.ts';
import { classifyPart } from './classify.ts';
import { type Outcomes, outcomesOf } from './outcomes.ts';
import { type Atlas, atlasOf } from './places.ts';
import type { Part, Policy } from './policy.ts';
import type { EndUserKind } from './vocabulary.ts';

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
    outcomes: outcomesOf(policy),
  };
}
