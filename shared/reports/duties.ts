import type { KnownCase } from '../cases/known-case.ts';
import { isApplication } from '../contracts/application.ts';
import { policyCarried } from '../digests/policy-digest.ts';
import type { PolicyCondition, Terms } from '../rules/conditions.ts';
import { conditionsOnApproval } from '../rules/review/conditions-on-approval.ts';

/** The conditions that something was granted under, whose values say what is to be reported. */
export type Duties = readonly PolicyCondition[];

/** Of an order that needs no license, or of an application that was approved; of all else nothing is reported. */
export function dutiesOf({ row, decision }: KnownCase): Duties {
  const policy = policyCarried(row.policy);
  if (!policy || !decision) return [];
  const { request, authorizations } = row;
  const status = 'no-license-required';
  if (isApplication(request)) {
    return authorizations ? conditionsOnApproval(policy, { route: request.type, status }) : [];
  }
  return decision.status === status
    ? conditionsOnApproval(policy, { route: decision.route, status })
    : [];
}

/** What a condition asks for with which values; `undefined` where it is none of them. */
export const dutyOf = <T extends keyof Terms>(duties: Duties, id: T): Terms[T] | undefined =>
  duties.find((one) => one.id === id)?.with as Terms[T] | undefined;
