import type { PolicyPin } from '../contracts/decision.ts';
import { pinOf } from '../digests/policy-digest.ts';
import { type Policy, policyInForce } from '../rules/index.ts';

export const policyAt = (now: Date): Policy => policyInForce(now.toISOString());

export const pinAt = (now: Date): PolicyPin => pinOf(policyAt(now));

/** Packs never change while a function lives, so each catalogue is listed once. */
const catalogues = new WeakMap<Policy, ReadonlySet<string>>();

/** The parts that a request submitted now may name. */
export function partsAt(now: Date): ReadonlySet<string> {
  const policy = policyAt(now);
  const parts = catalogues.get(policy) ?? new Set(policy.parts.map((part) => part.id));
  catalogues.set(policy, parts);
  return parts;
}
