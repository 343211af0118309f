import { isApplication } from '../contracts/application.ts';
import type { Amendment, Submission } from '../contracts/case.ts';
import type { CaseDraw, CaseRecord } from '../contracts/case-record.ts';
import type { Decision, License } from '../contracts/decision.ts';
import { smallOrderParentName } from '../facts/order.ts';
import type { Booking } from '../ledger/booking.ts';
import type { Path } from '../rules/determination.ts';
import type { ScreeningHit } from '../rules/facts.ts';
import type { Policy } from '../rules/index.ts';
import type { ReviewedCase } from './known-case.ts';

/** A decision and all that is recorded with it, in one transaction with its draws. */
export interface Settlement {
  readonly submission: Submission;
  readonly decision: Decision;
  /** The rules have decided, or an appeal lets people look again. */
  readonly move: 'decide' | 'amend' | 'appeal';
  readonly hits?: readonly ScreeningHit[] | undefined;
  readonly license?: License | undefined;
  readonly draws: readonly CaseDraw[];
  /** For a hold: when it ends by itself. */
  readonly holdUntil?: Date | undefined;
  /** For `waitlisted`: the draw that waits for room. */
  readonly waits?: CaseRecord['waits'];
  readonly links?: OrderLinks | undefined;
  /** What else is different of the case from now on. */
  readonly alters?: Partial<CaseRecord> | undefined;
  /** What the decided text takes the place of: it ends, and that is told before the decision. */
  readonly amends?: Amends | undefined;
}

export interface Amends {
  readonly former: Submission;
  readonly amendment: Amendment;
  readonly review: ReviewedCase | undefined;
}

/** For a posted small order: the keys it is found by, and whom they lead to. */
export interface OrderLinks {
  readonly keys: readonly string[];
  readonly parent: LinkedParent;
  readonly year: string;
}

/** An ultimate parent, by its key in the ledger and by its name, where that is kept. */
export interface LinkedParent {
  readonly key: string;
  readonly name?: string;
}

/** A posted small order links its keys to the ultimate parent that its account names. */
export function linksOf(
  { route, draws }: Pick<Path, 'route'> & { readonly draws: readonly { account: string }[] },
  keys: readonly string[],
  { request }: Pick<Submission, 'request'>,
): OrderLinks | undefined {
  const account = route === 'small-order' ? draws[0]?.account : undefined;
  const [, parent, year] = account?.match(/^small-order\/(.+)\/(\d{4})$/) ?? [];
  if (!parent || !year || isApplication(request)) return undefined;
  return { keys, parent: { key: parent, name: smallOrderParentName({ request }) }, year };
}

/** The policy's own limits are kept: an appeal may have to hold the same again. */
export const drawnAs = (
  drawn: Decision['draws'],
  { draws, transferId }: Pick<Booking, 'draws' | 'transferId'>,
): CaseDraw[] =>
  drawn.map((draw, index) => ({ ...draw, transferId, limitTpp: draws[index]?.limitTpp ?? 0 }));

const DAY_MS = 86_400_000;

/** When a hold ends by itself, unless people are still deciding then. */
export const holdUntil = ({ holdDays }: Policy, at: Date): Date =>
  new Date(at.getTime() + holdDays.value * DAY_MS);
