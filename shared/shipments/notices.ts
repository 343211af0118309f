import type { KnownCase } from '../cases/known-case.ts';
import { policyCarried } from '../digests/policy-digest.ts';
import { conditionsOnApproval } from '../rules/review/conditions-on-approval.ts';

/** From how much TPP on a shipment waits until its notice is filed; of what asks for none, nothing. */
export function noticeFromTpp({ row, decision }: KnownCase): number | undefined {
  const policy = policyCarried(row.policy);
  if (decision?.route !== 'small-order' || decision.status !== 'no-license-required' || !policy) {
    return undefined;
  }
  // A decision of before has its conditions in words; the policy that it was made by has them as data.
  const { route, status } = decision;
  const asked = conditionsOnApproval(policy, { route, status }).find(
    ({ id }) => id === 'notice-of-shipment',
  );
  return asked?.id === 'notice-of-shipment' ? asked.with.tpp : undefined;
}
