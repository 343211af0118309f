import type { Policy } from '../policy.ts';
import { usDiffusion } from './us-diffusion-2025-01.ts';

/** Every pack, by the day it takes effect, oldest first. */
export const policies: readonly [Policy, ...Policy[]] = [usDiffusion];

/**
 * The pack for a request submitted at this ISO instant: the last to have taken effect. Before the
 * first it is the first, which then answers that it is not in effect and authorizes nothing.
 */
export function policyInForce(at: string): Policy {
  const day = at.slice(0, 10);
  return policies.findLast((policy) => policy.effectiveFrom.value <= day) ?? policies[0];
}
