import type { Policy } from '../policy.ts';
import { policyOf, type WrittenPolicy } from './policy-of.ts';
import document from './us-diffusion-2025-01/version-2.json' with { type: 'json' };
import { usDiffusion } from './us-diffusion-2025-01.ts';

/** Every pack, by the day it comes into force, oldest first. A schema holds what documents say. */
export const policies: readonly [Policy, ...Policy[]] = [
  usDiffusion,
  policyOf(document as unknown as WrittenPolicy),
];

export const inForceFrom = ({ inForceFrom: day, effectiveFrom }: Policy): string =>
  (day ?? effectiveFrom).value;

/**
 * The pack for a request submitted at this ISO instant: the last to have come into force. Before the
 * first it is the first, which then answers that it is not in effect and authorizes nothing.
 */
export function policyInForce(at: string): Policy {
  const day = at.slice(0, 10);
  return policies.findLast((policy) => inForceFrom(policy) <= day) ?? policies[0];
}
