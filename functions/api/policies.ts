import type {
  CataloguePart,
  PolicyDocument,
  PolicySummary,
} from '../../shared/contracts/policy.ts';
import { pinOf } from '../../shared/digests/policy-digest.ts';
import { policyAt } from '../../shared/filing/policy-at.ts';
import { inForceFrom, type Policy, policies } from '../../shared/rules/index.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import type { ApiDependencies } from './dependencies.ts';

const CACHE_CONTROL = 'public, max-age=60';

/** GET /v1/policies: every pack there is, oldest first. */
export const listPolicies =
  ({ clock }: ApiDependencies): HttpHandler =>
  (c) => {
    const inForce = policyAt(clock());
    return share(c, { policies: policies.map((policy) => summaryOf(policy, inForce)) });
  };

/** GET /v1/policies/{id}: the newest version, or the one that `?version=` names. */
export const showPolicy =
  ({ clock }: ApiDependencies): HttpHandler =>
  (c) => {
    const version = c.req.query('version');
    const policy = policies.findLast(
      (pack) =>
        pack.id === c.req.param('id') &&
        (version === undefined || String(pack.version) === version),
    );
    if (!policy) return refuse(c, 'not-found');
    const inForce = policy === policyAt(clock());
    return share(c, {
      ...pinOf(policy),
      inForce,
      policy: { ...policy },
    } satisfies PolicyDocument);
  };

/** GET /v1/parts: the catalogue of the policy in force. */
export const listParts =
  ({ clock }: ApiDependencies): HttpHandler =>
  (c) => {
    const policy = policyAt(clock());
    return share(c, { policy: pinOf(policy), parts: policy.parts.map(partOf) });
  };

const summaryOf = (policy: Policy, inForce: Policy): PolicySummary => ({
  ...pinOf(policy),
  title: policy.title,
  effectiveFrom: policy.effectiveFrom.value,
  inForceFrom: inForceFrom(policy),
  complianceFrom: policy.complianceFrom.value,
  enforcement: { status: policy.enforcement.status, asOf: policy.enforcement.asOf },
  inForce: policy === inForce,
});

const partOf = ({ id, ...part }: Policy['parts'][number]): CataloguePart => ({
  part: id,
  tppPerUnit: part.tppPerChip * part.chipsPerUnit,
  ...part,
});

function share(c: HttpContext, body: object): Response {
  c.header('Cache-Control', CACHE_CONTROL);
  return c.json(body);
}
