import type { KnownCase } from '../cases/known-case.ts';
import { isApplication } from '../contracts/application.ts';
import type { ReceivedTpp } from '../contracts/report.ts';
import { pinnedPolicy } from '../digests/policy-digest.ts';
import { partyKey } from '../rules/index.ts';
import { REPORTING } from '../rules/policies/us-diffusion-2025-01/reporting.ts';
import { dutiesOf, dutyOf } from './duties.ts';
import { halfOf } from './halves.ts';

/** Whose receipts are counted together, and from how much on they are reported. */
export interface Receiving {
  readonly subject: string;
  readonly fromTpp?: number;
  /** The limit that it is exhausted against. */
  readonly limitTpp?: number;
}

/** What ships under a case counts with this; nothing, where no report asks how much was received. */
export function receivingOf(known: KnownCase, at: string): Receiving | undefined {
  const { row } = known;
  const { request, clientId } = row;
  if (isApplication(request)) return undefined;
  const duties = dutiesOf(known);
  const { ultimateConsignee } = request.parties;
  const allied = dutyOf(duties, 'report-received');
  if (allied) {
    const { name, headquarters, lei } = ultimateConsignee;
    const key = partyKey({ name, headquarters, lei });
    return { subject: `allied/${clientId}/${key}`, fromTpp: allied.tpp };
  }
  const drawn = row.draws.find(({ account }) => account.startsWith('small-order/'));
  if (drawn && dutyOf(duties, 'notice-at-limit')) {
    const limitTpp = drawn.limitTpp ?? pinnedPolicy(row.policy).smallOrder.limitTppPerYear.value;
    const { exhaustedBelowTpp } = REPORTING.limitReached.value;
    return { subject: drawn.account, fromTpp: limitTpp - exhaustedBelowTpp + 1, limitTpp };
  }
  const { validatedEndUser } = ultimateConsignee;
  return validatedEndUser !== undefined && dutyOf(duties, 'reports-half-yearly')
    ? { subject: underAuthorization(validatedEndUser, halfOf(at)) }
    : undefined;
}

/** What is received under an authorization in a half year. */
export const underAuthorization = (authorization: string, half: string): string =>
  `validated-end-user/${authorization}/${half}`;

/** What was received by now, after so much more, or less where it came back. */
export function receivedAfter(
  { fromTpp = Number.POSITIVE_INFINITY }: Pick<Receiving, 'fromTpp'>,
  before: ReceivedTpp | undefined,
  { tpp, at, caseId }: { readonly tpp: number; readonly at: string; readonly caseId: string },
): ReceivedTpp {
  const receivedTpp = (before?.receivedTpp ?? 0) + tpp;
  if (receivedTpp < fromTpp) return { receivedTpp };
  const { reachedAt = at, reachedBy = caseId } = before ?? {};
  return { receivedTpp, reachedAt, reachedBy };
}
