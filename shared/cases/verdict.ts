import { isApplication } from '../contracts/application.ts';
import type { RegisteredAuthorization } from '../contracts/authorization.ts';
import type { CaseDraw } from '../contracts/case-record.ts';
import type { Decision, LawAsked, License } from '../contracts/decision.ts';
import type { RecordedDecision } from '../contracts/records.ts';
import { pinnedPolicy } from '../digests/policy-digest.ts';
import { CaseConflictError } from '../errors.ts';
import { linkKeys } from '../facts/links.ts';
import { licenseYears } from '../rules/review/license-years.ts';
import { statusOnApproval } from '../rules/review/status-on-approval.ts';
import { issueAuthorizations } from './authorizations.ts';
import type { ReviewedCase } from './known-case.ts';
import { issueLicense } from './license.ts';
import { decisionByPeople, decisionUnderReview, type Ending } from './reviewed-decision.ts';
import { linksOf, type OrderLinks } from './settlement.ts';

/** What people decided, and all that follows from it. */
export interface Verdict {
  readonly ending: Ending;
  readonly decision: Omit<RecordedDecision, 'number'>;
  /** The draws of the case afterwards: those that were held are posted or given back. */
  readonly draws: readonly CaseDraw[];
  readonly license: License | undefined;
  readonly authorizations: readonly RegisteredAuthorization[] | undefined;
  readonly links: OrderLinks | undefined;
}

/** What people decided, with everything that follows from it for the case. */
export function verdictOf(seen: ReviewedCase, ending: Ending, law?: LawAsked): Verdict {
  const { row } = seen.stored;
  const isApproved = ending.outcome === 'approve';
  const status = statusOf(seen, ending);
  const draws = row.draws.map((draw) =>
    draw.state === 'held' ? { ...draw, state: isApproved ? 'posted' : 'released' } : draw,
  ) as CaseDraw[];
  return {
    ending,
    draws,
    decision: decisionByPeople(seen, { ...ending, status, draws, law }),
    ...granted(seen, isApproved ? status : undefined, ending.at),
  };
}

const REFUSED = { refuse: 'refused', returned: 'returned' } as const;

function statusOf(seen: ReviewedCase, { outcome }: Ending): Decision['status'] {
  if (outcome !== 'approve') return REFUSED[outcome];
  const approved = statusOnApproval(decisionUnderReview(seen));
  if (approved !== 'received') return approved;
  throw new CaseConflictError('A case that is cleared is decided by the rules');
}

/** What an approval issues; nothing without the status that it leads to. */
function granted(
  { stored: { row, decision } }: ReviewedCase,
  status: Decision['status'] | undefined,
  at: Date,
): Pick<Verdict, 'license' | 'authorizations' | 'links'> {
  const { id: caseId, request } = row;
  const nothing = { license: undefined, authorizations: undefined, links: undefined };
  if (!status || !decision) return nothing;
  const policy = pinnedPolicy(row.policy);
  if (isApplication(request)) {
    const issue = { caseId, at, validityYears: policy.veuValidityYears.value };
    return { ...nothing, authorizations: issueAuthorizations(request, issue) };
  }
  const validity = { at, validityYears: licenseYears(policy, decision.findings) };
  const isLicensed = status === 'licensed';
  return {
    ...nothing,
    license: isLicensed ? issueLicense(caseId, decision.totalTpp, validity) : undefined,
    links: linksOf(
      { ...decision, draws: row.draws },
      linkKeys({ request, clientId: row.clientId }),
      row,
    ),
  };
}
