import { createHash } from 'node:crypto';
import type { PolicyPin } from '../contracts/decision.ts';
import type { Policy } from '../rules/policy.ts';
import { canonicalJson } from './canonical-json.ts';

const pins = new WeakMap<Policy, PolicyPin>();

/** Names a policy pack beyond doubt: a changed value changes the digest. */
export function policyPin(policy: Policy): PolicyPin {
  const known = pins.get(policy);
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(canonicalJson(policy)).digest('base64url');
  const pin = { id: policy.id, version: policy.version, digest: `sha256-${digest}` };
  pins.set(policy, pin);
  return pin;
}
