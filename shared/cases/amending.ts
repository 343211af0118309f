import type { Filing } from '../contracts/application.ts';
import {
  type Amendment,
  type Determined,
  type Refusal,
  type Submission,
  submissionIn,
} from '../contracts/case.ts';
import type { CaseRecord } from '../contracts/case-record.ts';
import type { KeptLicense } from '../contracts/license.ts';
import { MOST_REVISIONS } from '../reviews/bounds.ts';
import { withFirstContact } from './contact.ts';
import type { KnownCase, ReviewedCase } from './known-case.ts';
import { beginsAnew, may } from './lifecycle.ts';
import type { Amends } from './settlement.ts';

/** An amendment, and what it takes the place of. */
export interface Amending {
  readonly amendment: Amendment;
  readonly known: KnownCase;
  /** The review that ends with the former text. */
  readonly review: ReviewedCase | undefined;
}

type Asked = Determined & { command: 'amend' };

/** Why an amendment is not to be had as the case stands; `undefined` when it is. */
export function whyNoAmendment(
  { status, submittedAt, revision = 1 }: CaseRecord,
  { submission: amended, amendment }: Asked,
  license?: KeptLicense,
): Refusal | undefined {
  if (license?.state === 'suspended' || license?.state === 'revoked') {
    return `license-${license.state}`;
  }
  if (!may(status, 'amend')) return 'not-amendable';
  if (revision >= MOST_REVISIONS) return 'amended-too-often';
  const since = beginsAnew(status) ? amendment.at : submittedAt;
  const isOfThis = revision === amendment.ofRevision && amended.submittedAt === since;
  return isOfThis ? undefined : 'amended-meanwhile';
}

/** Who asks for more, or for something else, goes behind those who have waited for it meanwhile. */
export function placedAnew(
  { row, decision }: KnownCase,
  { submission: amended, determination, amendment }: Asked,
): Submission {
  const asksNoMore = determination.totalTpp <= (decision?.totalTpp ?? determination.totalTpp);
  const keepsPlace = asksNoMore && roomOf(row.request) === roomOf(amended.request);
  const waitsSince = keepsPlace ? (row.waitsSince ?? row.submittedAt) : amendment.at;
  return { ...amended, waitsSince };
}

/** What an order wants room of. Applications draw on nothing. */
function roomOf(filed: Filing): string {
  if (!('parties' in filed)) return filed.type;
  return `${filed.destination} ${filed.parties.ultimateConsignee.validatedEndUser ?? ''}`;
}

/** What is different of the case, beside its decision. */
export function alterations(
  { known: { row }, amendment }: Amending,
  { request, submittedAt, policy, waitsSince }: Submission,
): Partial<CaseRecord> {
  const released = row.draws.map((draw) => ({ ...draw, state: 'released' as const }));
  return {
    request,
    submittedAt,
    policy,
    ...(waitsSince !== undefined && { waitsSince }),
    revision: amendment.ofRevision + 1,
    formerDraws: [...(row.formerDraws ?? []), ...released],
  };
}

const isFirst = ({ ofRevision }: Amendment): boolean => ofRevision === 1;

export const amendsOf = ({ known, amendment, review }: Amending): Amends => ({
  former: submissionIn(isFirst(amendment) ? withFirstContact(known.row) : known.row),
  amendment,
  review,
});
