import { createHash } from 'node:crypto';
import type { PolicyPin } from '../contracts/decision.ts';
import { InvalidInputError } from '../errors.ts';
import { type Policy, policies } from '../rules/index.ts';
import { canonicalJson } from './canonical-json.ts';

const pins = new WeakMap<Policy, PolicyPin>();

/** Names a policy pack beyond doubt: a changed value changes the digest. */
export function pinOf(policy: Policy): PolicyPin {
  const known = pins.get(policy);
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(canonicalJson(policy)).digest('base64url');
  const pin = { id: policy.id, version: policy.version, digest: `sha256-${digest}` };
  pins.set(policy, pin);
  return pin;
}

/**
 * The very pack that something is pinned to, to the letter: one that was altered without a new
 * version is another. `undefined` when this build does not carry it.
 */
export const policyCarried = (pin: PolicyPin): Policy | undefined =>
  policies.find((policy) => {
    const { id, version, digest } = pinOf(policy);
    return id === pin.id && version === pin.version && digest === pin.digest;
  });

/** The same, for whoever can do nothing without it: throws `InvalidInputError`. */
export function pinnedPolicy(pin: PolicyPin): Policy {
  const policy = policyCarried(pin);
  if (policy) return policy;
  const wanted = `${pin.id} version ${pin.version} (${pin.digest})`;
  throw new InvalidInputError(`This build does not carry the policy ${wanted}`);
}
