import type { Submission } from '../../shared/contracts/case.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { type Policy, policyPinned } from '../../shared/rules/index.ts';

export function pinnedPolicy({ policy: pin }: Pick<Submission, 'policy'>): Policy {
  const policy = policyPinned(pin);
  if (policy) return policy;
  throw new InvalidInputError('The policy that the request is pinned to is not known');
}
